package io.pacenote.psp.simulator;

import org.jspecify.annotations.Nullable;

/**
 * All that the simulator knows under one reference.
 *
 * @param id the simulator's own number
 * @param reference the merchant's payment id, and the idempotency key
 * @param customer whom it was charged to; null, like amount and currency, when the reference was closed uncharged
 * @param amount in the currency's smallest unit
 * @param currency ISO 4217 code
 * @param state how it stands
 * @param reason why it was declined
 */
public record Charge(
        String id,
        String reference,
        @Nullable String customer,
        @Nullable Long amount,
        @Nullable String currency,
        ChargeState state,
        @Nullable String reason) {

    /** For whoever wants to charge under a reference under which no money is held. */
    String whyNotCharged() {
        return reason != null ? reason : "the reference has been refunded: it is never charged again";
    }

    /** Whether an order under the same reference asks for the same thing; a closed reference takes any order. */
    boolean matches(ChargeOrder order) {
        return state == ChargeState.CLOSED
                || order.customer().equals(customer)
                        && Long.valueOf(order.amount()).equals(amount)
                        && order.currency().equals(currency);
    }
}
