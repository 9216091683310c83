package io.pacenote.app.crash.codriver;

import io.pacenote.app.crash.ClientKind;
import java.util.List;
import java.util.Map;

/** Kinds of members. */
public enum MemberKind implements ClientKind<MemberKind.Step> {
    /** Applies, pays, is subscribed. */
    ORDINARY(Map.of(), Step.APPLY),
    /** His card is declined. */
    DECLINED(Map.of("mode", "decline"), Step.APPLY),
    /** He is charged, and we never hear of it. */
    UNHEARD(Map.of("mode", "drop-response"), Step.APPLY),
    /** He is charged, and we hear of it late. */
    SLOW(Map.of("mode", "slow", "delayMs", 700), Step.APPLY),
    /** Cancels at once, while he is being charged. */
    CANCELS_WHILE_PAYING(Map.of("mode", "slow", "delayMs", 700), Step.APPLY, Step.CANCEL),
    /** Cancels at once, and neither hears of anything in time. */
    CANCELS_UNHEARD(Map.of("mode", "drop-response"), Step.APPLY, Step.CANCEL),
    /** Cancels when he is subscribed. */
    CANCELS_LATER(Map.of(), Step.APPLY, Step.AWAIT_SUBSCRIBED, Step.CANCEL),
    /** Applies twice. */
    IMPATIENT(Map.of(), Step.APPLY, Step.APPLY),
    /** The provider is down for him until the deadline of his application is over; not part of a load. */
    TIMED_OUT(Map.of("mode", "down"), Step.APPLY, Step.AWAIT_DEADLINE);

    /** What a member does. */
    public enum Step {
        APPLY,
        CANCEL,
        AWAIT_SUBSCRIBED,
        AWAIT_DEADLINE
    }

    private static final int OUT_OF = 16;

    private final Map<String, Object> fault;
    private final List<Step> steps;

    MemberKind(Map<String, Object> fault, Step... steps) {
        this.fault = fault;
        this.steps = List.of(steps);
    }

    /** Of 16 members of a load every kind has one, and the rest are ordinary. */
    static MemberKind of(long userId) {
        int remainder = (int) (userId % OUT_OF);
        return remainder < TIMED_OUT.ordinal() ? values()[remainder] : ORDINARY;
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
    public String nameOf(long userId) {
        return String.valueOf(userId);
    }
}
