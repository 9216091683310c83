package io.pacenote.teashop.order;

import io.pacenote.teashop.events.TeashopEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order has changed.
 *
 * @param reached the statuses it has reached by that, one after the other; at least one
 */
public record Progress(Order order, List<OrderStatus> reached) implements Settlement {

    /** Nothing, if the order has reached no status. */
    static @Nullable Progress of(Order order, List<OrderStatus> reached) {
        return reached.isEmpty() ? null : new Progress(order, reached);
    }

    /** The saga that decides on the order. */
    @Nullable
    String sagaId() {
        return order.getSagaId();
    }

    /** What everybody is to be told, in this order (spec 001-F8). */
    List<TeashopEvent> events() {
        return reached.stream().map(status -> OrderEvents.of(order, status)).toList();
    }
}
