package io.pacenote.psp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * The provider's answer: the charge as it stands, or a problem (RFC 9457).
 *
 * @param id the provider's own number of the charge
 * @param state how the charge stands
 * @param detail why the card was declined
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProviderAnswer(
        @Nullable String id,
        @Nullable State state,
        @Nullable String detail) {

    enum State {
        CHARGED,
        REFUNDED,
        DECLINED,
        /** Refunded before it was charged: a charge that comes later is declined. */
        CLOSED
    }

    boolean isClosedUncharged() {
        return state == State.DECLINED || state == State.CLOSED;
    }

    String idWhen(State expected) {
        if (id == null || state != expected) {
            throw new UnexpectedAnswerException(
                    "no id, or state " + state + " where only " + expected + " makes sense");
        }
        return id;
    }

    String reason() {
        return detail == null ? "declined" : detail;
    }
}
