package io.pacenote.saga;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells listeners what has happened to sagas. What they make of it, and fail at, is no matter of the saga. */
final class SagaEvents {

    private static final Logger LOG = LoggerFactory.getLogger(SagaEvents.class);

    private final Consumer<Object> listeners;
    private final SagaEventWriter writers;

    /** @param listeners get a {@link SagaEvent} or a {@link SagaStepAttempted} */
    SagaEvents(Consumer<Object> listeners) {
        this(listeners, event -> {});
    }

    /** @param writers write at once */
    SagaEvents(Consumer<Object> listeners, SagaEventWriter writers) {
        this.listeners = listeners;
        this.writers = writers;
    }

    /** Called in the transaction that changes the saga: nobody hears of it if that is rolled back. */
    void afterCommit(SagaEvent event) {
        writers.write(event);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(event);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(event);
            }
        });
    }

    void tell(Object event) {
        try {
            listeners.accept(event);
        } catch (RuntimeException e) {
            LOG.warn("A listener failed at {}", event, e);
        }
    }

    /**
     * What a statement has made of a saga.
     *
     * @param took from its start to its end; null as long as it has not ended
     */
    record Change(SagaStatus status, String name, @Nullable String businessKey, @Nullable Duration took) {

        /** What a statement has to return for {@link #ROW}; {@code g} is the saga. */
        static final String COLUMNS =
                "g.status, g.name, g.business_key, (extract(epoch from g.finished_at - g.created_at) * 1000)::bigint as took_ms";

        static final RowMapper<Change> ROW = (row, number) -> new Change(
                SagaStatus.valueOf(row.getString("status")),
                row.getString("name"),
                row.getString("business_key"),
                Optional.ofNullable(row.getObject("took_ms", Long.class))
                        .map(Duration::ofMillis)
                        .orElse(null));

        /** The event that the change is, if the saga has ended by it. */
        Optional<SagaEvent> end(UUID saga, @Nullable String cause) {
            if (took == null) {
                return Optional.empty();
            }
            return switch (status) {
                case COMPLETED -> Optional.of(new SagaCompleted(saga, name, businessKey, took));
                case COMPENSATED -> Optional.of(new SagaCompensated(saga, name, businessKey, took, cause));
                case ACTIVE, COMPLETING, COMPENSATING, STUCK -> Optional.empty();
            };
        }
    }
}
