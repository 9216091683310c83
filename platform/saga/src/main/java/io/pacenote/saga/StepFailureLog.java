package io.pacenote.saga;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of steps that fail: of the first failure of each, of every tenth after it, and of the last. */
final class StepFailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(StepFailureLog.class);
    private static final int RARELY = 10;

    private StepFailureLog() {}

    /** @param wait until it is tried again */
    static void failed(DueStep step, String error, Duration wait) {
        if (isTold(step)) {
            LOG.warn(
                    "Step {} of saga {} ({}) failed at attempt {} and comes back in {} ms: {}",
                    step.seq(),
                    step.sagaId(),
                    step.uri(),
                    step.attempts(),
                    wait.toMillis(),
                    error);
        }
    }

    static void stuck(DueStep step, String error) {
        LOG.error(
                "Step {} of saga {} ({}) is stuck after {} attempts: {}",
                step.seq(),
                step.sagaId(),
                step.uri(),
                step.attempts(),
                error);
    }

    /** What came of it could not be noted: as a rule it took longer than its lease, and somebody else has it by now. */
    static void leaseLost(DueStep step, Duration lease) {
        if (isTold(step)) {
            LOG.warn(
                    "Step {} of saga {} ({}) lost its lease of {} s at attempt {} and runs again: if it is slow, raise"
                            + " pacenote.saga.lease",
                    step.seq(),
                    step.sagaId(),
                    step.uri(),
                    lease.toSeconds(),
                    step.attempts());
        }
    }

    private static boolean isTold(DueStep step) {
        return step.attempts() == 1 || step.attempts() % RARELY == 0;
    }
}
