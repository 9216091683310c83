package io.pacenote.nicecall.payment;

import io.pacenote.nicecall.NicecallSaga;
import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.nicecall.events.NicecallEvent;
import io.pacenote.psp.RefundResult;
import io.pacenote.psp.RetryPolicy;
import io.pacenote.saga.SagaExchange;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives payments up, and fares back. What changes a payment runs in the transaction of its route unless it says otherwise. */
@Component
public class Refunds {

    private final Payments payments;
    private final NicecallSettings.Payment settings;
    private final RetryPolicy retries;
    private final Clock clock;

    Refunds(Payments payments, NicecallSettings settings, Clock clock) {
        this.payments = payments;
        this.settings = settings.payment();
        this.retries = new RetryPolicy(this.settings.firstRetry(), this.settings.maxRetry());
        this.clock = clock;
    }

    /**
     * Compensation: gives the payment of a call up. If money is due back, its refund is left to the route that goes on with
     * it, for as long as a lease.
     *
     * @return the payment, if money is due back
     */
    public @Nullable Payment undo(
            @Header(NicecallSaga.CALL_ID) long callId, @Header(SagaExchange.CAUSE) @Nullable String cause) {
        PaymentStatus end = CallCancelled.CAUSE.equals(cause) ? PaymentStatus.CANCELLED : PaymentStatus.DISABLED;
        Payment payment = payments.lockOwn(callId).orElse(null);
        if (payment == null) {
            return null;
        }
        payment.giveUp(end, clock.instant().plus(settings.lease()));
        return payment.isRefundDue() ? payment : null;
    }

    /** @throws RefundOutstandingException while the provider has not confirmed the refund: the saga's step is not done */
    public void requireRefunded(@Header(NicecallSaga.CALL_ID) long callId) {
        if (payments.findOwn(callId).filter(Payment::isRefundDue).isPresent()) {
            throw new RefundOutstandingException(callId);
        }
    }

    /** Policy cancelPayment (spec 003, 4.4): the customer has cancelled; a call that was never paid needs nothing. */
    public void cancel(@Body CallCancelled event) {
        payments.lockAll(event.callId()).forEach(payment -> payment.giveUp(PaymentStatus.CANCELLED, clock.instant()));
    }

    /** Policy disablePayment (spec 003, 4.4): the call is denied. A payment that is part of a saga is undone by that. */
    public void disable(@Body NicecallEvent denied) {
        payments.lockByHand(denied.callId())
                .ifPresent(payment -> payment.giveUp(PaymentStatus.DISABLED, clock.instant()));
    }

    /** Takes payments whose refund is due, in a short transaction of its own. */
    @Transactional
    public List<Payment> take() {
        return payments.take(2 * settings.workers(), settings.lease().toMillis());
    }

    /**
     * Writes down what the provider answered to a refund.
     *
     * @return the event that follows from it, if any
     */
    public @Nullable NicecallEvent settle(
            @Body RefundResult result, @ExchangeProperty(PaymentRoutes.CURRENT) Payment refunded) {
        Payment payment = payments.lock(refunded.getId()).orElseThrow();
        if (result instanceof RefundResult.Unavailable) {
            int attempts = Math.max(1, refunded.getAttempts());
            payment.refundPostponed(retries.next(clock.instant(), attempts));
            return null;
        }
        return payment.refunded() ? PaymentEvents.ended(payment) : null;
    }
}
