package io.pacenote.app.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Follows one saga's timeline through the state machine of sagas: steps join while it is active, in order; it ends one way and
 * once; compensations run one after the other, the newest first; nothing happens after the end.
 */
final class SagaHistory {

    private static final String ACTIVE = "ACTIVE";
    private static final String COMPENSATING = "COMPENSATING";
    private static final String COMPLETING = "COMPLETING";
    private static final Set<String> ENDS = Set.of("COMPENSATING", "COMPENSATED", "COMPLETING", "COMPLETED");
    private static final Map<String, String> FINISHES = Map.of(COMPENSATING, "COMPENSATED", COMPLETING, "COMPLETED");

    private final List<Participant> participants;
    private final List<String> violations = new ArrayList<>();
    private final Set<Integer> done = new HashSet<>();
    private String status = "";
    private boolean stuck;
    private int joined;

    SagaHistory(List<Participant> participants) {
        this.participants = participants;
    }

    /** A step, and whether something must run for it when the saga ends. */
    record Participant(int seq, boolean compensates, boolean completes) {}

    /** The next entry of the timeline; {@code step} is 0 where the entry is the saga's. */
    void add(String what, int step) {
        switch (what) {
            case "STARTED" -> require(status.isEmpty(), what, step, ACTIVE);
            case "JOINED" -> require(status.equals(ACTIVE) && step == ++joined, what, step, ACTIVE);
            case "STEP_DONE" -> require(isDue(step) && done.add(step), what, step, status);
            case "STEP_FAILED" -> require(isDue(step), what, step, status);
            case "STUCK" -> {
                require(isDue(step), what, step, status);
                stuck = true;
            }
            case "RETRIED" -> {
                require(stuck, what, step, status);
                stuck = false;
            }
            default -> require(isLegalEnd(what), what, step, what);
        }
    }

    /**
     * What is wrong, a line each.
     *
     * @param shown the status that the saga has
     */
    List<String> violations(String shown) {
        if (!shown.equals(stuck ? "STUCK" : status)) {
            violations.add("it is " + shown + ", its history ends " + status);
        }
        if (joined != participants.size()) {
            violations.add(joined + " joined and " + participants.size() + " take part");
        }
        return violations;
    }

    private boolean isDue(int step) {
        if (done.contains(step)) {
            return false;
        }
        return switch (status) {
            case COMPENSATING ->
                remaining(Participant::compensates)
                        .max(Integer::compare)
                        .filter(newest -> newest == step)
                        .isPresent();
            case COMPLETING -> remaining(Participant::completes).anyMatch(each -> each == step);
            default -> false;
        };
    }

    /** An end that has nothing to run is reached at once; else when nothing remains. */
    private boolean isLegalEnd(String what) {
        if (!ENDS.contains(what)) {
            return false;
        }
        boolean nothingRemains = remaining(
                        what.startsWith("COMPENSAT") ? Participant::compensates : Participant::completes)
                .findAny()
                .isEmpty();
        return status.equals(ACTIVE)
                ? nothingRemains == FINISHES.containsValue(what)
                : what.equals(FINISHES.get(status)) && nothingRemains && !stuck;
    }

    private Stream<Integer> remaining(Predicate<Participant> runs) {
        return participants.stream().filter(runs).map(Participant::seq).filter(seq -> !done.contains(seq));
    }

    private void require(boolean legal, String what, int step, String next) {
        if (!legal) {
            violations.add("%s of step %d after %s".formatted(what, step, status.isEmpty() ? "nothing" : status));
        }
        status = next;
    }
}
