package io.pacenote.nicecall.payment;

import io.pacenote.nicecall.NicecallSaga;
import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.nicecall.events.NicecallEvent;
import io.pacenote.psp.Charge;
import io.pacenote.psp.RefundResult;
import io.pacenote.saga.SagaExchange;
import io.pacenote.tasks.Backoff;
import java.time.Clock;
import java.time.Instant;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of the refund routes. What changes a payment runs in the transaction of its route. */
@Component
public class RefundSteps {

    private final Payments payments;
    private final NicecallSettings.Payment settings;
    private final Backoff backoff;
    private final Clock clock;

    RefundSteps(Payments payments, NicecallSettings settings, Clock clock) {
        this.payments = payments;
        this.settings = settings.payment();
        this.backoff = new Backoff(this.settings.firstRetry(), this.settings.maxRetry());
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
        Instant now = clock.instant();
        payment.giveUp(end, now, now.plus(settings.lease()));
        return payment.isRefundDue() ? payment : null;
    }

    /** Policy cancelPayment (spec 003, 4.4): the customer has cancelled; a call that was never paid needs nothing. */
    public void cancel(@Body CallCancelled event) {
        Instant now = clock.instant();
        payments.lockAll(event.callId()).forEach(payment -> payment.giveUp(PaymentStatus.CANCELLED, now, now));
    }

    /** Policy disablePayment (spec 003, 4.4): the call is denied. A payment that is part of a saga is undone by that. */
    public void disable(@Body NicecallEvent denied) {
        Instant now = clock.instant();
        payments.lockByHand(denied.callId()).ifPresent(payment -> payment.giveUp(PaymentStatus.DISABLED, now, now));
    }

    /**
     * Writes down what the provider answered to a refund.
     *
     * @return the event that follows from it, if any
     */
    public @Nullable NicecallEvent settle(
            @Body RefundResult result, @ExchangeProperty(PaymentRoutes.CURRENT) Payment refunded) {
        Payment payment = payments.lock(refunded.getId()).orElseThrow();
        Charge charge = payment.getCharge();
        Instant now = clock.instant();
        return charge.refundAnswered(result, now, backoff.next(now, charge.getAttempts()))
                ? PaymentEvents.ended(payment)
                : null;
    }
}
