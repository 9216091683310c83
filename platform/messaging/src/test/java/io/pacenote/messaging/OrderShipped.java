package io.pacenote.messaging;

/** Another event of the same business case. */
public record OrderShipped(Long orderId, String carrier) implements Event {

    @Override
    public String correlationKey() {
        return String.valueOf(orderId);
    }
}
