package io.pacenote.codriver.payment;

import io.pacenote.codriver.CodriverSaga;
import io.pacenote.codriver.CodriverSettings;
import io.pacenote.codriver.events.PaymentCancelled;
import io.pacenote.codriver.events.SubscriptionRequested;
import io.pacenote.messaging.Event;
import io.pacenote.psp.Charge;
import io.pacenote.psp.ChargeResult;
import io.pacenote.psp.ChargeStatus;
import io.pacenote.psp.RefundResult;
import io.pacenote.tasks.Backlog;
import io.pacenote.tasks.Backoff;
import io.pacenote.tasks.DueTasks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of the payment routes. What changes a payment runs in the transaction of its route. */
@Component
public class PaymentSteps implements DueTasks<Payment> {

    private final Payments payments;
    private final PaymentSaga saga;
    private final CodriverSettings settings;
    private final Backoff backoff;
    private final Clock clock;

    PaymentSteps(Payments payments, PaymentSaga saga, CodriverSettings settings, Clock clock) {
        this.payments = payments;
        this.saga = saga;
        this.settings = settings;
        this.backoff =
                new Backoff(settings.payment().firstRetry(), settings.payment().maxRetry());
        this.clock = clock;
    }

    /** Policy pay (spec 000-F2): a new payment, not stored yet; none if the application has one already. */
    public @Nullable Payment open(@Body SubscriptionRequested event) {
        return payments.nextIdFor(event.subId())
                .map(paymentId -> new Payment(
                        paymentId,
                        event.subId(),
                        event.userId(),
                        event.date(),
                        settings.price(),
                        settings.currency(),
                        clock.instant()))
                .orElse(null);
    }

    /** Binds a payment to the saga that it has just joined, if there is one. */
    public Payment partOf(@Body Payment payment, @Header(Exchange.SAGA_LONG_RUNNING_ACTION) @Nullable String saga) {
        payment.partOf(saga);
        return payment;
    }

    /**
     * Claims payments whose call is due. What is not called for the first time may be part of a saga that has ended since: it is
     * given up, and what the provider may have taken is given back.
     */
    @Override
    public List<Payment> claim(int limit, long leaseMillis) {
        List<Payment> claimed = payments.claimDue(limit, leaseMillis);
        Instant now = clock.instant();
        claimed.stream()
                .filter(payment -> payment.getCharge().getStatus() == ChargeStatus.PENDING
                        && payment.getCharge().getAttempts() > 1
                        && saga.hasEnded(payment))
                .forEach(payment -> payment.getCharge().giveUp(now, now.plusMillis(leaseMillis)));
        return claimed;
    }

    /** What is due, for metrics. */
    public Backlog backlog() {
        return payments.backlog();
    }

    /**
     * Writes down what the provider answered to a charge. If the saga has ended meanwhile, nobody is to be told of an approval, and
     * the money is given back.
     *
     * @return the event that follows from it, if any
     */
    public @Nullable Event settle(@Body ChargeResult result, @ExchangeProperty(PaymentRoutes.CURRENT) Payment charged) {
        Payment payment = payments.lock(charged.getPaymentId()).orElseThrow();
        Charge charge = payment.getCharge();
        Instant now = clock.instant();
        if (result instanceof ChargeResult.Declined declined) {
            return charge.declined(declined.reason(), now) ? PaymentEvents.failed(payment) : null;
        }
        if (charge.getStatus().isOpen() && saga.hasEnded(payment)) {
            charge.giveUp(now, now);
            return null;
        }
        if (result instanceof ChargeResult.Approved) {
            return charge.approved(now) ? PaymentEvents.made(payment) : null;
        }
        charge.postponed(backoff.next(now, charge.getAttempts()), ((ChargeResult.Unavailable) result).cause());
        return null;
    }

    /** Whether there is a saga that a declined payment has to end. */
    public boolean hasActiveSaga(@ExchangeProperty(PaymentRoutes.CURRENT) Payment payment) {
        return saga.isActive(payment);
    }

    /**
     * Compensation: gives a payment up. If the provider may hold money for it, the refund is due, and is left to the route
     * that goes on with it for as long as a lease.
     *
     * @return the event, if that was all
     */
    public @Nullable PaymentCancelled giveUp(@Header(CodriverSaga.SUB_ID) long subId) {
        Instant now = clock.instant();
        return payments.lockBySubId(subId)
                .filter(payment -> payment.getCharge()
                        .giveUp(now, now.plus(settings.payment().lease())))
                .map(PaymentEvents::cancelled)
                .orElse(null);
    }

    /** The payment of an application, if money is to be given back for it. */
    public @Nullable Payment refundDue(@Header(CodriverSaga.SUB_ID) long subId) {
        return payments.findBySubId(subId).filter(Payment::isRefundDue).orElse(null);
    }

    /**
     * Writes down what the provider answered to a refund.
     *
     * @return the event that follows from it, if any
     */
    public @Nullable PaymentCancelled settleRefund(
            @Body RefundResult result, @ExchangeProperty(PaymentRoutes.CURRENT) Payment refunded) {
        Payment payment = payments.lock(refunded.getPaymentId()).orElseThrow();
        Charge charge = payment.getCharge();
        Instant now = clock.instant();
        return charge.refundAnswered(result, now, backoff.next(now, charge.getAttempts()))
                ? PaymentEvents.cancelled(payment)
                : null;
    }
}
