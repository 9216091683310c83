package io.pacenote.app.crash.codriver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What a member does, and what the provider does to him. It is told by his number, so that the load and the fault plan agree
 * without a word.
 */
enum MemberKind {
    /** Applies, pays, is subscribed. */
    ORDINARY(Map.of(), true),
    /** His card is declined. */
    DECLINED(Map.of("mode", "decline"), true),
    /** He is charged, and we never hear of it. */
    UNHEARD(Map.of("mode", "drop-response"), true),
    /** He is charged, and we hear of it late. */
    SLOW(Map.of("mode", "slow", "delayMs", 700), true),
    /** Cancels at once, while he is being charged. */
    CANCELS_WHILE_PAYING(Map.of("mode", "slow", "delayMs", 700), true, false),
    /** Cancels at once, and neither hears of anything in time. */
    CANCELS_UNHEARD(Map.of("mode", "drop-response"), true, false),
    /** Applies twice. */
    IMPATIENT(Map.of(), true, true);

    private static final int OUT_OF = 16;

    private final Map<String, Object> fault;
    private final List<Boolean> applications;

    MemberKind(Map<String, Object> fault, Boolean... applications) {
        this.fault = fault;
        this.applications = List.of(applications);
    }

    /** Of 16 members every kind has one, and the rest are ordinary. */
    static MemberKind of(long userId) {
        int remainder = (int) (userId % OUT_OF);
        return remainder < values().length ? values()[remainder] : ORDINARY;
    }

    /** His applications in order: true for a subscription, false for its end. */
    List<Boolean> applications() {
        return applications;
    }

    /** Entries of the provider's fault plan for these members alone. */
    static List<Map<String, Object>> faultsOf(LongStream members) {
        return members.filter(userId -> !of(userId).fault.isEmpty())
                .mapToObj(MemberKind::faultOf)
                .toList();
    }

    private static Map<String, Object> faultOf(long userId) {
        Map<String, Object> fault = new HashMap<>(of(userId).fault);
        fault.put("match", Map.of("customer", String.valueOf(userId)));
        return fault;
    }
}
