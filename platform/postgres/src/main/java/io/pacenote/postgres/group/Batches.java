package io.pacenote.postgres.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/**
 * The writes of a group as batches of the same text. Each unit's own order is kept, and what can wait for others of its text
 * does.
 */
final class Batches implements Iterator<List<Write>> {

    private final Function<Write, String> text;
    private final List<Queue<Write>> left = new ArrayList<>();

    /** @param units what each writes */
    Batches(Function<Write, String> text, List<List<Write>> units) {
        this.text = text;
        units.stream().filter(writes -> !writes.isEmpty()).forEach(writes -> left.add(new ArrayDeque<>(writes)));
    }

    @Override
    public boolean hasNext() {
        return !left.isEmpty();
    }

    @Override
    public List<Write> next() {
        String next = nextText();
        List<Write> batch = new ArrayList<>();
        for (Queue<Write> writes : left) {
            if (textOfFirst(writes).equals(next)) {
                batch.add(writes.remove());
            }
        }
        left.removeIf(Queue::isEmpty);
        return batch;
    }

    /** Of which nobody has one behind another text; always the same of several, so that few sequences come up. */
    private String nextText() {
        return left.stream()
                .map(this::textOfFirst)
                .distinct()
                .filter(candidate -> left.stream().noneMatch(writes -> comesLater(candidate, writes)))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> textOfFirst(left.get(0)));
    }

    private String textOfFirst(Queue<Write> writes) {
        return text.apply(writes.element());
    }

    private boolean comesLater(String candidate, Queue<Write> writes) {
        return !textOfFirst(writes).equals(candidate)
                && writes.stream().map(text).anyMatch(candidate::equals);
    }
}
