package io.pacenote.saga;

import io.pacenote.postgres.Doorbell;
import io.pacenote.postgres.group.Unit;
import io.pacenote.postgres.group.Write;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.saga.CamelSagaCoordinator;
import org.apache.camel.saga.CamelSagaStep;
import org.jspecify.annotations.Nullable;

/**
 * One saga, as a route sees it. Every future comes back completed, so the route stays on its thread and in its
 * transaction.
 */
class DurableSagaCoordinator implements CamelSagaCoordinator {

    private final SagaId id;
    private final SagaLog log;
    private final StepFactory steps;
    private final Doorbell worker;
    private final StepThreads threads;

    /**
     * @param id as the message brought it; one that is no UUID is that of no saga, and is refused like any other unknown
     * @param worker is rung when completions are due
     * @param threads run its compensations
     */
    DurableSagaCoordinator(String id, SagaLog log, StepFactory steps, Doorbell worker, StepThreads threads) {
        this.id = SagaId.parse(id);
        this.log = log;
        this.steps = steps;
        this.worker = worker;
        this.threads = threads;
    }

    @Override
    public String getId() {
        return id.text();
    }

    @Override
    public CompletableFuture<Void> beginStep(Exchange exchange, CamelSagaStep step) {
        return completed(() -> {
            enter(exchange);
            begin(steps.create(exchange, step), attempted(exchange));
            return null;
        });
    }

    void enter(Exchange exchange) {
        ExchangeTransaction.enter(exchange);
    }

    /** Who writes a compensation with a {@code saga()} of its own is told how. */
    private String attempted(Exchange exchange) {
        return getId().equals(exchange.getProperty(SagaExchange.ENDING))
                ? "step of its own compensation or completion, where saga() needs propagation REQUIRES_NEW or NOT_SUPPORTED,"
                : "step";
    }

    void begin(Step step, String attempted) {
        Unit.current().ifPresentOrElse(unit -> unit.add(write(step, attempted)), () -> join(step, attempted));
    }

    /** The step as one of the writes of a unit. */
    Write write(Step step, String attempted) {
        return SagaWrite.joining(known(attempted), step, () -> join(step, attempted));
    }

    void join(Step step, String attempted) {
        if (!log.join(known(attempted), step)) {
            throw refused(attempted);
        }
    }

    private UUID known(String attempted) {
        if (id.uuid() == null) {
            throw refused(attempted);
        }
        return id.uuid();
    }

    /** An id that is not new is that of a saga that was forgotten after its retention, or of none. */
    private RuntimeException refused(String attempted) {
        Optional<String> state = Optional.ofNullable(id.uuid()).flatMap(log::stateOf);
        return state.isEmpty() && id.isNew()
                ? new SagaNotKnownException(getId(), attempted)
                : new SagaNotActiveException(getId(), state.orElse("none that is known"), attempted);
    }

    /**
     * Hands the good end over durably. A route that has handled an exception did not do what it is for, even though Camel
     * goes on as if it had: such a saga is compensated.
     */
    @Override
    public CompletableFuture<Void> complete(Exchange exchange) {
        if (ExchangeOutcome.isAbandoned(exchange)) {
            return compensate(exchange);
        }
        return completed(() -> {
            enter(exchange);
            UUID known = known("completion");
            Unit.current()
                    .ifPresentOrElse(
                            unit -> unit.add(SagaWrite.completing(known, worker, () -> complete(known))),
                            () -> complete(known));
            return null;
        });
    }

    private void complete(UUID known) {
        Optional<SagaEnd> end = log.complete(known);
        require(end, true, "completion");
        end.filter(SagaEnd::leavesWork).ifPresent(due -> worker.ringAfterCommit());
    }

    @Override
    public CompletableFuture<Void> compensate(Exchange exchange) {
        String cause = CompensationCause.of(exchange);
        @Nullable Exception failure = exchange.getException();
        return completed(() -> {
            try {
                enter(exchange);
                UUID known = known("compensation");
                Unit.current()
                        .ifPresentOrElse(
                                unit -> unit.add(threads.compensating(known, cause, () -> compensate(known, cause))),
                                () -> compensate(known, cause));
                return null;
            } catch (RuntimeException e) {
                throw failure == null ? e : bothOf(failure, e);
            }
        });
    }

    private void compensate(UUID known, @Nullable String cause) {
        require(undo(known, cause), false, "compensation");
    }

    /** @return empty for an unknown saga */
    Optional<SagaEnd> undo(UUID known, @Nullable String cause) {
        return threads.compensate(known, cause);
    }

    /**
     * The exception that ended the route comes first: where it was the database's, its transaction is aborted and cannot
     * take the compensation either, which it needs not, as it takes the saga back with it.
     */
    private static Exception bothOf(Exception first, Exception second) {
        first.addSuppressed(second);
        return first;
    }

    /** Ending a saga the same way twice changes nothing; ending it the other way is refused. */
    private void require(Optional<SagaEnd> end, boolean well, String attempted) {
        boolean sameEnd = end.map(SagaEnd::before)
                .filter(status -> switch (status) {
                    case ACTIVE -> true;
                    case COMPLETING, COMPLETED -> well;
                    case COMPENSATING, COMPENSATED -> !well;
                    case STUCK -> throw new IllegalStateException("a stuck saga is asked for what it was doing");
                })
                .isPresent();
        if (!sameEnd) {
            throw refused(attempted);
        }
    }

    private static CompletableFuture<Void> completed(Callable<@Nullable Void> action) {
        try {
            return CompletableFuture.completedFuture(action.call());
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
