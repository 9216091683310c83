package io.pacenote.teashop.events;

import io.pacenote.messaging.Event;

/** What every event of teashop tells: the order that it is about, which is the business case. */
public interface TeashopEvent extends Event {

    /** Number of the order. */
    Long orderId();

    @Override
    default String correlationKey() {
        return String.valueOf(orderId());
    }
}
