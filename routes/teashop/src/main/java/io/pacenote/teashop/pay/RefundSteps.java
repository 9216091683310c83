package io.pacenote.teashop.pay;

import io.pacenote.psp.Charge;
import io.pacenote.psp.RefundResult;
import io.pacenote.tasks.Backoff;
import io.pacenote.teashop.TeashopSaga;
import io.pacenote.teashop.TeashopSettings;
import io.pacenote.teashop.events.OrderCancelled;
import io.pacenote.teashop.events.PaymentCancelled;
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
    private final TeashopSettings.Pay settings;
    private final Backoff backoff;
    private final Clock clock;

    RefundSteps(Payments payments, TeashopSettings settings, Clock clock) {
        this.payments = payments;
        this.settings = settings.pay();
        this.backoff = new Backoff(this.settings.firstRetry(), this.settings.maxRetry());
        this.clock = clock;
    }

    /**
     * Compensation: gives the payment of an order up. If money is due back, its refund is left to the route that goes on with
     * it, for as long as a lease.
     *
     * @return the payment, if money is due back
     */
    public @Nullable Payment undo(@Header(TeashopSaga.ORDER_ID) long orderId) {
        Instant now = clock.instant();
        Payment payment = payments.lockByOrderId(orderId).orElse(null);
        if (payment == null) {
            return null;
        }
        payment.getCharge().giveUp(now, now.plus(settings.lease()));
        return payment.isRefundDue() ? payment : null;
    }

    /** Policy 결제취소함 (spec 001, 2.4): the order is cancelled; one that was never paid needs nothing. */
    public void cancel(@Body OrderCancelled event) {
        Instant now = clock.instant();
        payments.lockByOrderId(event.orderId())
                .ifPresent(payment -> payment.getCharge().giveUp(now, now));
    }

    /**
     * Writes down what the provider answered to a refund.
     *
     * @return the event that follows from it, if any
     */
    public @Nullable PaymentCancelled settle(
            @Body RefundResult result, @ExchangeProperty(PaymentRoutes.CURRENT) Payment refunded) {
        Payment payment = payments.lock(refunded.getId()).orElseThrow();
        Charge charge = payment.getCharge();
        Instant now = clock.instant();
        return charge.refundAnswered(result, now, backoff.next(now, charge.getAttempts()))
                ? PaymentEvents.cancelled(payment)
                : null;
    }
}
