package io.pacenote.saga;

import java.util.Objects;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** A saga that is about to start in another one, of which it becomes a step: both happen, or neither. */
final class ChildSagaCoordinator extends NewSagaCoordinator {

    private static final String START = "child saga";

    private final UUID id;
    private final DurableSagaCoordinator parent;
    private final SagaEnlistment enlistment;
    private @Nullable SagaReference meant;

    /**
     * See {@link NewSagaCoordinator}.
     *
     * @param former the id of the parent
     */
    ChildSagaCoordinator(NewSaga saga, String former, SagaEnlistment enlistment, StepFactory steps, SagaEnding ending) {
        super(saga, former, enlistment, steps, ending);
        this.id = saga.id();
        this.parent = new DurableSagaCoordinator(former, enlistment, steps, ending);
        this.enlistment = enlistment;
    }

    /** The parent is joined, so what holds for a join holds here. */
    @Override
    void enter(Exchange exchange) {
        ExchangeTransaction.enter(exchange);
        meant = parent.meant(exchange, START);
    }

    @Override
    void begin(SagaReference known, Step first, String attempted) {
        SagaReference joined = Objects.requireNonNull(meant);
        enlistment.together(() -> {
            parent.begin(joined, ChildSagas.stepOf(id, first), START);
            super.begin(known, first, attempted);
        });
    }
}
