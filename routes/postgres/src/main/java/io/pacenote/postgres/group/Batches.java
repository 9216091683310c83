package io.pacenote.postgres.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

/**
 * The writes of a group as batches of the same text. Each unit's own order is kept, and what can wait for others of its text
 * does.
 */
final class Batches implements Iterator<List<Write>> {

    private final List<Queue<Write>> left = new ArrayList<>();

    /** @param units what each writes */
    Batches(List<List<Write>> units) {
        units.stream().filter(writes -> !writes.isEmpty()).forEach(writes -> left.add(new ArrayDeque<>(writes)));
    }

    @Override
    public boolean hasNext() {
        return !left.isEmpty();
    }

    @Override
    public List<Write> next() {
        String text = nextText();
        List<Write> batch = new ArrayList<>();
        for (Queue<Write> writes : left) {
            if (writes.element().sql().equals(text)) {
                batch.add(writes.remove());
            }
        }
        left.removeIf(Queue::isEmpty);
        return batch;
    }

    /** Of which nobody has one behind another text; always the same of several, so that few sequences come up. */
    private String nextText() {
        return left.stream()
                .map(writes -> writes.element().sql())
                .distinct()
                .filter(text -> left.stream().noneMatch(writes -> comesLater(text, writes)))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> left.get(0).element().sql());
    }

    private static boolean comesLater(String text, Queue<Write> writes) {
        return !writes.element().sql().equals(text)
                && writes.stream().anyMatch(write -> write.sql().equals(text));
    }
}
