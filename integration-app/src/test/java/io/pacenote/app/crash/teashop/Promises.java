package io.pacenote.app.crash.teashop;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** What customers and sellers were told, from any thread. */
public final class Promises {

    private final Set<Long> accepted = new ConcurrentSkipListSet<>();
    private final Set<Long> cancelled = new ConcurrentSkipListSet<>();
    private final Map<Long, Integer> shipments = new ConcurrentHashMap<>();

    void accept(long orderId) {
        accepted.add(orderId);
    }

    void cancel(long orderId) {
        cancelled.add(orderId);
    }

    void ship(long orderId) {
        shipments.merge(orderId, 1, Integer::sum);
    }

    /** Orders that were answered with 201. */
    public Set<Long> accepted() {
        return accepted;
    }

    /** Orders whose cancellation was confirmed. */
    Set<Long> cancelled() {
        return cancelled;
    }

    /** How often it was answered that an order is shipped by this very request. */
    Map<Long, Integer> shipments() {
        return shipments;
    }
}
