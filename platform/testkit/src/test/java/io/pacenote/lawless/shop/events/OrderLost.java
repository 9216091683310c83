package io.pacenote.lawless.shop.events;

import io.pacenote.messaging.Event;

/** An event of which the schema knows another field. */
public record OrderLost(long number) implements Event {

    @Override
    public String correlationKey() {
        return String.valueOf(number);
    }
}
