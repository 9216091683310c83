package io.pacenote.app.crash.teashop;

import io.pacenote.app.crash.ClientKind;
import java.util.List;
import java.util.Map;

/** Kinds of customers. */
public enum BuyerKind implements ClientKind<BuyerKind.Step> {
    /** Orders, pays, gets his tea. */
    ORDINARY(Map.of(), Step.ORDER),
    /** His card is declined. */
    DECLINED(Map.of("mode", "decline"), Step.ORDER),
    /** He is charged, and pay never hears of it. */
    UNHEARD(Map.of("mode", "drop-response"), Step.ORDER),
    /** He is charged, and order does not hear of it in time. */
    TOO_SLOW(Map.of("mode", "slow", "delayMs", 1_700), Step.ORDER),
    /** Cancels as soon as he has ordered, while his order is on its way to the store. */
    CANCELS_AT_ONCE(Map.of(), Step.ORDER, Step.CANCEL),
    /** Cancels while he is being charged. */
    CANCELS_WHILE_PAYING(Map.of("mode", "slow", "delayMs", 700), Step.ORDER_AND_CANCEL),
    /** Cancels while he is being charged, and nobody hears of the charge. */
    CANCELS_UNHEARD(Map.of("mode", "drop-response"), Step.ORDER_AND_CANCEL),
    /** Cancels when his tea has been shipped. */
    CANCELS_SHIPPED(Map.of(), Step.ORDER, Step.AWAIT_END, Step.CANCEL),
    /** Presses the button twice. */
    IMPATIENT(Map.of(), Step.ORDER_TWICE),
    /** The seller ships himself, and presses his button twice; this and what follows is not part of a load. */
    SHIPPED_BY_HAND(Map.of(), Step.ORDER, Step.SHIP, Step.SHIP),
    /** Cancels while the seller ships. */
    CANCELS_WHILE_SHIPPED(Map.of(), Step.ORDER, Step.AWAIT_RECEIVED, Step.SHIP_AND_CANCEL),
    /** The seller does not ship, until the deadline of the order is over. */
    NEVER_SHIPPED(Map.of(), Step.ORDER, Step.AWAIT_END);

    /** What a customer does, and his seller. */
    public enum Step {
        ORDER,
        ORDER_TWICE,
        ORDER_AND_CANCEL,
        AWAIT_RECEIVED,
        AWAIT_END,
        CANCEL,
        SHIP,
        SHIP_AND_CANCEL
    }

    private static final int OUT_OF = 14;

    private final Map<String, Object> fault;
    private final List<Step> steps;

    BuyerKind(Map<String, Object> fault, Step... steps) {
        this.fault = fault;
        this.steps = List.of(steps);
    }

    /** Of 14 customers of a load every kind has one, and the rest are ordinary. */
    static BuyerKind of(long number) {
        int remainder = (int) (number % OUT_OF);
        return remainder < SHIPPED_BY_HAND.ordinal() ? values()[remainder] : ORDINARY;
    }

    /** Whether the seller has to ship. */
    public boolean isShippedByHand() {
        return ordinal() >= SHIPPED_BY_HAND.ordinal();
    }

    /** His name in all of teashop, at the provider and on his phone. */
    static String customerId(long number) {
        return "tea-" + number;
    }

    @Override
    public List<Step> steps() {
        return steps;
    }

    @Override
    public Map<String, Object> fault() {
        return fault;
    }

    @Override
    public String nameOf(long number) {
        return customerId(number);
    }
}
