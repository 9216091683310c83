package io.pacenote.app.crash.codriver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What a member does, and what the provider does to him. It is told by his number, so that the load and the fault plan agree
 * without a word.
 */
public enum MemberKind {
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
    enum Step {
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

    List<Step> steps() {
        return steps;
    }

    /** Entries of the provider's fault plan for these members alone. */
    static List<Map<String, Object>> faultsOf(LongStream members) {
        return members.filter(userId -> !of(userId).fault.isEmpty())
                .mapToObj(userId -> of(userId).faultOf(userId))
                .toList();
    }

    /** The entry of the provider's fault plan for one of this kind. */
    public Map<String, Object> faultOf(long userId) {
        Map<String, Object> fault = new HashMap<>(this.fault.isEmpty() ? Map.of("mode", "none") : this.fault);
        fault.put("match", Map.of("customer", String.valueOf(userId)));
        return fault;
    }
}
