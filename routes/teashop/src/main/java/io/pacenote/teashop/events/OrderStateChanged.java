package io.pacenote.teashop.events;

import org.jspecify.annotations.Nullable;

/** The order has a new status, which its customer is told (spec 001-F8). */
public interface OrderStateChanged extends TeashopEvent {

    /** Whose order it is; null when nobody has said. */
    @Nullable
    String customerId();
}
