package io.pacenote.app.crash.nicecall;

import io.pacenote.app.crash.ClientKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Kinds of customers. */
public enum CustomerKind implements ClientKind<CustomerKind.Step> {
    /** Calls, pays, is caught. */
    ORDINARY(Map.of(), Step.PAY, Step.CATCH),
    /** Is where no driver drives. */
    OUTSIDE(Map.of(), Step.PAY),
    /** His card is declined, and he gives up. */
    DECLINED(Map.of("mode", "decline"), Step.PAY, Step.CANCEL),
    /** He is charged, and payment never hears of it. */
    UNHEARD(Map.of("mode", "drop-response"), Step.PAY, Step.CATCH),
    /** He is charged, and caller does not hear of it in time; he tries again. */
    TOO_SLOW(Map.of("mode", "slow", "delayMs", 1_700), Step.PAY),
    /** Cancels while he is being charged. */
    CANCELS_WHILE_PAYING(Map.of("mode", "slow", "delayMs", 700), Step.PAY_AND_CANCEL),
    /** Cancels while he is being charged, and nobody hears of the charge. */
    CANCELS_UNHEARD(Map.of("mode", "drop-response"), Step.PAY_AND_CANCEL),
    /** Cancels when he has paid. */
    CANCELS_LATER(Map.of(), Step.PAY, Step.CANCEL),
    /** Cancels when a driver is on his way. */
    CANCELS_LAST(Map.of(), Step.PAY, Step.CATCH, Step.CANCEL),
    /** Presses the button twice. */
    IMPATIENT(Map.of(), Step.PAY_TWICE, Step.CATCH),
    /** Calls and never pays, until the deadline of his call is over; not part of a load. */
    TIMED_OUT(Map.of(), Step.AWAIT_DEADLINE);

    /** What a customer does; he calls first. */
    public enum Step {
        CALL,
        PAY,
        PAY_TWICE,
        PAY_AND_CANCEL,
        CATCH,
        CANCEL,
        AWAIT_DEADLINE
    }

    private static final int OUT_OF = 14;

    private final Map<String, Object> fault;
    private final List<Step> steps;

    CustomerKind(Map<String, Object> fault, Step... steps) {
        this.fault = fault;
        this.steps = Stream.concat(Stream.of(Step.CALL), Stream.of(steps)).toList();
    }

    /** Of 14 customers of a load every kind has one, and the rest are ordinary. */
    static CustomerKind of(long number) {
        int remainder = (int) (number % OUT_OF);
        return remainder < TIMED_OUT.ordinal() ? values()[remainder] : ORDINARY;
    }

    /** The phone, which is also the customer's name at the provider. */
    static String mobileOf(long number) {
        return "crash-" + number;
    }

    String location() {
        return this == OUTSIDE ? "busan" : "Bundang";
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
        return mobileOf(number);
    }
}
