package io.pacenote.saga;

import java.time.Duration;
import java.util.Optional;

/**
 * Takes a compensation in the transaction that makes it due, which saves the look for it.
 *
 * <p>Only one that is itself one transaction: should the surrounding transaction take its change back without telling, such
 * as by a savepoint, then the compensation finds at its end that it had no lease, and takes back what it did.
 */
final class HeadStart {

    private final StepQueue queue;
    private final Participants participants;
    private final TransactedRoutes transacted;
    private final Duration lease;

    HeadStart(StepQueue queue, Participants participants, TransactedRoutes transacted, Duration lease) {
        this.queue = queue;
        this.participants = participants;
        this.transacted = transacted;
        this.lease = lease;
    }

    /** @return empty if it is not this process's to do, or not transacted */
    Optional<DueStep> take(DueCompensation due) {
        boolean isOurs = transacted.includes(due.uri()) && participants.ready().contains(due.context());
        return isOurs ? Optional.of(queue.takeAhead(due, lease)) : Optional.empty();
    }
}
