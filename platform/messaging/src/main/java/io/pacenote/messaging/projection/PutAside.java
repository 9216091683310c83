package io.pacenote.messaging.projection;

import io.pacenote.messaging.failure.FailureClassifier;
import io.pacenote.messaging.failure.FailureKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a rebuild leaves out. It decides as the live consumers do, for which the same record is a dead letter, or is dropped: one
 * event must not keep a projection from being rebuilt.
 */
final class PutAside {

    private static final Logger LOG = LoggerFactory.getLogger(PutAside.class);

    private final FailureClassifier failures;
    private long unreadable;
    private long refused;
    private @Nullable RuntimeException firstRefusal;

    PutAside(FailureClassifier failures) {
        this.failures = failures;
    }

    /** @throws RuntimeException the failure itself, if it may be over soon: then the rebuild fails, and not the event */
    void requirePermanent(RuntimeException failure) {
        if (failures.classify(failure) == FailureKind.TRANSIENT) {
            throw failure;
        }
    }

    /** A record that cannot be read as an event. */
    void unreadable(RuntimeException failure) {
        requirePermanent(failure);
        unreadable++;
        LOG.debug("A rebuild leaves out a record that is no event: {}", failure.toString());
    }

    /** An event that the projection does not take; one that is not wanted any more is not counted. */
    void refused(RuntimeException failure) {
        requirePermanent(failure);
        if (failures.classify(failure) == FailureKind.DISCARDED) {
            return;
        }
        refused++;
        if (firstRefusal == null) {
            firstRefusal = failure;
            LOG.warn(
                    "A rebuild leaves out an event that the projection refuses, more of them are not logged: {}",
                    failure.getClass().getSimpleName());
        }
    }

    /** Number of records and events that were left out. */
    long total() {
        return unreadable + refused;
    }

    /**
     * @param merged number of events that were merged
     * @throws IllegalStateException when more were refused than that: then the projection is broken, and not the events
     */
    void requireMost(long merged) {
        if (firstRefusal != null && refused > merged) {
            throw new IllegalStateException(
                    "%d of %d events were refused, the first with: %s"
                            .formatted(refused, refused + merged, firstRefusal),
                    firstRefusal);
        }
    }
}
