package io.pacenote.messaging.projection;

import io.pacenote.messaging.ReceivedEvent;
import java.util.List;
import java.util.function.Consumer;

/** Merges events in batches, and a batch that fails one by one, so that only those are put aside that fail by themselves. */
final class EventMerge {

    private final PutAside putAside;
    private long merged;

    EventMerge(PutAside putAside) {
        this.putAside = putAside;
    }

    /**
     * @param events some events in order
     * @param all merges a list of events wholly or not at all
     * @return how many were merged
     */
    long merge(List<ReceivedEvent> events, Consumer<List<ReceivedEvent>> all) {
        long before = merged;
        try {
            all.accept(events);
            merged += events.size();
        } catch (RuntimeException e) {
            putAside.requirePermanent(e);
            events.forEach(event -> mergeAlone(event, all));
        }
        return merged - before;
    }

    private void mergeAlone(ReceivedEvent event, Consumer<List<ReceivedEvent>> all) {
        try {
            all.accept(List.of(event));
            merged++;
        } catch (RuntimeException e) {
            putAside.refused(e);
        }
    }

    /** @throws IllegalStateException when more events were refused than merged */
    void requireMost() {
        putAside.requireMost(merged);
    }
}
