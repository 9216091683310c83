package io.pacenote.saga;

import java.util.Optional;
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

    private static final String COMPLETION = "completion";
    private static final String COMPENSATION = "compensation";

    private final SagaId id;
    private final SagaEnlistment enlistment;
    private final StepFactory steps;
    private final SagaEnding ending;

    /**
     * @param id as the message brought it; one that is no UUID is that of no saga, and is refused like any other unknown
     */
    DurableSagaCoordinator(String id, SagaEnlistment enlistment, StepFactory steps, SagaEnding ending) {
        this.id = SagaId.parse(id);
        this.enlistment = enlistment;
        this.steps = steps;
        this.ending = ending;
    }

    @Override
    public String getId() {
        return id.text();
    }

    @Override
    public CompletableFuture<Void> beginStep(Exchange exchange, CamelSagaStep step) {
        return completed(() -> {
            enter(exchange);
            String attempted = attempted(exchange);
            begin(meant(exchange, attempted), steps.create(exchange, step), attempted);
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

    void begin(SagaReference saga, Step step, String attempted) {
        if (!enlistment.join(saga, step)) {
            throw refused(saga, attempted);
        }
    }

    SagaReference meant(Exchange exchange, String attempted) {
        if (id.uuid() == null) {
            throw refused(attempted);
        }
        return SagaReference.of(id.uuid(), exchange);
    }

    private RuntimeException refused(SagaReference saga, String attempted) {
        return enlistment.isAnother(saga) ? new SagaMismatchException(saga, attempted) : refused(attempted);
    }

    /** An id that is not new is that of a saga that was forgotten after its retention, or of none. */
    private RuntimeException refused(String attempted) {
        Optional<String> state = Optional.ofNullable(id.uuid()).flatMap(enlistment::stateOf);
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
            SagaReference saga = meant(exchange, COMPLETION);
            require(saga, ending.complete(saga), true, COMPLETION);
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> compensate(Exchange exchange) {
        String cause = CompensationCause.of(exchange);
        @Nullable Exception failure = exchange.getException();
        return completed(() -> {
            try {
                enter(exchange);
                SagaReference saga = meant(exchange, COMPENSATION);
                require(saga, end(saga, cause), false, COMPENSATION);
                return null;
            } catch (RuntimeException e) {
                throw failure == null ? e : bothOf(failure, e);
            }
        });
    }

    /** @return empty for an unknown saga, and for one that is not the one that is meant */
    Optional<SagaOutcome> end(SagaReference saga, @Nullable String cause) {
        return ending.compensate(saga, cause);
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
    private void require(SagaReference saga, Optional<SagaOutcome> end, boolean well, String attempted) {
        boolean sameEnd = end.map(SagaOutcome::before)
                .filter(status -> switch (status) {
                    case ACTIVE -> true;
                    case COMPLETING, COMPLETED -> well;
                    case COMPENSATING, COMPENSATED -> !well;
                    case STUCK -> throw new IllegalStateException("a stuck saga is asked for what it was doing");
                })
                .isPresent();
        if (!sameEnd) {
            throw refused(saga, attempted);
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
