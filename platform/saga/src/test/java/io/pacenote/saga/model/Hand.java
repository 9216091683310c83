package io.pacenote.saga.model;

import java.util.Comparator;

/**
 * A step in the hand of a worker's thread, which may be a zombie by now.
 *
 * @param hasRun whether the endpoint was called and did its work
 * @param isNewest whether nobody has taken the step after this worker
 */
public record Hand(int step, boolean compensation, boolean isLastAttempt, boolean hasRun, boolean isNewest) {

    /** Which worker has what makes no difference. */
    static final Comparator<Hand> ORDER = Comparator.comparing(Hand::step)
            .thenComparing(Hand::compensation)
            .thenComparing(Hand::isLastAttempt)
            .thenComparing(Hand::hasRun)
            .thenComparing(Hand::isNewest);

    static Hand of(Outcome.Taken taken) {
        return new Hand(taken.step(), taken.compensation(), taken.isLastAttempt(), false, true);
    }

    Hand afterRun() {
        return new Hand(step, compensation, isLastAttempt, true, isNewest);
    }

    Hand afterTake(int taken) {
        return new Hand(step, compensation, isLastAttempt, hasRun, isNewest && step != taken);
    }

    @Override
    public String toString() {
        return "%s of step %d%s%s%s"
                .formatted(
                        compensation ? "compensation" : "completion",
                        step,
                        hasRun ? ", run" : "",
                        isLastAttempt ? ", last attempt" : "",
                        isNewest ? "" : ", lease lost");
    }
}
