package io.pacenote.saga;

import java.time.Duration;
import java.util.UUID;

/**
 * What this process offers to take in the transaction that makes it due: compensations that are themselves one transaction.
 * Should the surrounding transaction take its change back without telling, such as by a savepoint, then the compensation
 * finds at its end that it had no lease, and takes back what it did.
 */
final class HeadStart {

    private final Participants participants;
    private final TransactedRoutes transacted;
    private final Duration lease;

    HeadStart(Participants participants, TransactedRoutes transacted, Duration lease) {
        this.participants = participants;
        this.transacted = transacted;
        this.lease = lease;
    }

    Offer offer() {
        return new Offer(participants.ready(), transacted.endpoints(), lease, UUID.randomUUID());
    }
}
