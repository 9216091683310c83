package io.pacenote.teashop.pay;

import io.pacenote.psp.Charge;
import io.pacenote.psp.ChargeResult;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.tasks.Backlog;
import io.pacenote.tasks.Backoff;
import io.pacenote.tasks.DueTasks;
import io.pacenote.teashop.TeashopSettings;
import io.pacenote.teashop.events.TeashopEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of the payment routes. What changes a payment runs in the transaction of its route. */
@Component
public class PaymentSteps implements DueTasks<Payment> {

    private final Payments payments;
    private final OrderSaga saga;
    private final String currency;
    private final TeashopSettings.Pay settings;
    private final Backoff backoff;
    private final Clock clock;

    PaymentSteps(Payments payments, OrderSaga saga, TeashopSettings settings, Clock clock) {
        this.payments = payments;
        this.saga = saga;
        this.currency = settings.currency();
        this.settings = settings.pay();
        this.backoff = new Backoff(this.settings.firstRetry(), this.settings.maxRetry());
        this.clock = clock;
    }

    /**
     * Stores a payment for the order, unless it has one.
     *
     * @return whether the payment is new, and is to join the saga of its order
     */
    public boolean store(@Body NewPayment asked) {
        Payment payment = new Payment(
                payments.nextId(),
                asked.orderId(),
                asked.amount(),
                currency,
                new Goods(asked.item(), asked.quantity(), asked.store(), asked.customerId(), asked.address()),
                asked.sagaId().toString(),
                clock.instant().plus(settings.lease()));
        return payments.storeIfFirst(payment) == 1;
    }

    /**
     * The payment of the order, as it stands.
     *
     * @throws ProblemException 409 when it is not the one that is asked for
     */
    public Payment opened(@Body NewPayment asked) {
        Payment payment = payments.findByOrderId(asked.orderId()).orElseThrow();
        if (!payment.isAskedFor(asked.amount(), asked.sagaId().toString())) {
            throw ProblemException.conflict("Order %d has another payment".formatted(asked.orderId()));
        }
        return payment;
    }

    /** @throws ProblemException always: 409, as the saga that was named cannot be joined */
    public void refuse() {
        throw ProblemException.conflict("sagaId is not that of an order which is still to be paid");
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
                .filter(payment -> payment.isUnclear() && !saga.isActive(payment))
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
    public @Nullable TeashopEvent settle(
            @Body ChargeResult result, @ExchangeProperty(PaymentRoutes.CURRENT) Payment charged) {
        Payment payment = payments.lock(charged.getId()).orElseThrow();
        Charge charge = payment.getCharge();
        Instant now = clock.instant();
        if (result instanceof ChargeResult.Declined declined) {
            return charge.declined(declined.reason(), now) ? PaymentEvents.failed(payment) : null;
        }
        if (charge.getStatus().isOpen() && !saga.isActive(payment)) {
            charge.giveUp(now, now);
            return null;
        }
        if (result instanceof ChargeResult.Approved) {
            return charge.approved(now) ? PaymentEvents.approved(payment) : null;
        }
        charge.postponed(backoff.next(now, charge.getAttempts()), ((ChargeResult.Unavailable) result).cause());
        return null;
    }

    /** Whether there is a saga that a declined payment has to end. */
    public boolean hasActiveSaga(@ExchangeProperty(PaymentRoutes.CURRENT) Payment payment) {
        return saga.isActive(payment);
    }

    /** The payment that the provider was asked about, as it stands now. */
    public Payment settled(@ExchangeProperty(PaymentRoutes.CURRENT) Payment charged) {
        return payments.findById(charged.getId()).orElseThrow();
    }
}
