package io.pacenote.benchmarks.engines;

import io.pacenote.benchmarks.Business;
import io.pacenote.benchmarks.PaymentRefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Each step hears of the one before it, and commits together with the event that it publishes. */
class ModulithSteps {

    private final Business business;
    private final Ends ends;
    private final ApplicationEventPublisher events;

    ModulithSteps(Business business, Ends ends, ApplicationEventPublisher events) {
        this.business = business;
        this.ends = ends;
        this.events = events;
    }

    @Transactional
    public void place(long orderId) {
        business.reserveCredit(orderId);
        events.publishEvent(new CreditReserved(orderId));
    }

    @ApplicationModuleListener
    public void on(CreditReserved event) {
        business.reserveStock(event.orderId());
        events.publishEvent(new StockReserved(event.orderId()));
    }

    @ApplicationModuleListener
    public void on(StockReserved event) {
        try {
            business.charge(event.orderId());
            afterCommit(() -> ends.completed(event.orderId()));
        } catch (PaymentRefusedException refused) {
            events.publishEvent(new PaymentRefused(event.orderId()));
        }
    }

    @ApplicationModuleListener
    public void on(PaymentRefused event) {
        business.releaseStock(event.orderId());
        events.publishEvent(new StockReleased(event.orderId()));
    }

    @ApplicationModuleListener
    public void on(StockReleased event) {
        business.releaseCredit(event.orderId());
        afterCommit(() -> ends.compensated(event.orderId()));
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    record CreditReserved(long orderId) {}

    record StockReserved(long orderId) {}

    record PaymentRefused(long orderId) {}

    record StockReleased(long orderId) {}
}
