package io.pacenote.saga;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.saga.CamelSagaStep;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A saga that is about to start: with its first step, in one statement, as the Saga EIP has every new saga joined at once.
 *
 * <p>If the start fails, or is rolled back, then the exchange goes on with the saga that it had before, if any. Camel does
 * not see to that in each case.
 */
class NewSagaCoordinator extends DurableSagaCoordinator {

    private final NewSaga saga;
    private final @Nullable String former;
    private final SagaEnlistment enlistment;
    private boolean mayBeStored;

    /**
     * See {@link DurableSagaCoordinator}.
     *
     * @param former the id of the saga that the exchange was in
     */
    NewSagaCoordinator(
            NewSaga saga, @Nullable String former, SagaEnlistment enlistment, StepFactory steps, SagaEnding ending) {
        super(saga.id().toString(), enlistment, steps, ending);
        this.saga = saga;
        this.former = former;
        this.enlistment = enlistment;
    }

    @Override
    public CompletableFuture<Void> beginStep(Exchange exchange, CamelSagaStep step) {
        if (ExchangeTransaction.isInTransaction()) {
            restoreAfterRollback(exchange);
        }
        CompletableFuture<Void> begun = super.beginStep(exchange, step);
        if (begun.isCompletedExceptionally()) {
            restoreFormer(exchange);
        }
        return begun;
    }

    /** One that was never stored has nothing to compensate. */
    @Override
    public CompletableFuture<Void> compensate(Exchange exchange) {
        return mayBeStored ? super.compensate(exchange) : CompletableFuture.completedFuture(null);
    }

    @Override
    Optional<SagaOutcome> end(SagaReference known, @Nullable String cause) {
        return super.end(known, cause).or(() -> Optional.of(SagaOutcome.earlier(SagaStatus.COMPENSATED)));
    }

    @Override
    void enter(Exchange exchange) {
        ExchangeTransaction.note(exchange);
    }

    @Override
    void begin(SagaReference known, Step first, String attempted) {
        mayBeStored = true;
        enlistment.start(saga, saga.limited(first));
    }

    private void restoreAfterRollback(Exchange exchange) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    restoreFormer(exchange);
                }
            }
        });
    }

    private void restoreFormer(Exchange exchange) {
        if (getId().equals(exchange.getMessage().getHeader(Exchange.SAGA_LONG_RUNNING_ACTION))) {
            SagaHeader.set(exchange, former);
        }
    }
}
