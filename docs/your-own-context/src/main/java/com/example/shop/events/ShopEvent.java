package com.example.shop.events;

import io.pacenote.messaging.Event;

/** What every event of the shop tells: which order it is about, and whose that is. */
public interface ShopEvent extends Event {

    Long orderId();

    Long userId();

    /** The business key of the order's saga. */
    @Override
    default String correlationKey() {
        return String.valueOf(orderId());
    }
}
