package io.pacenote.nicecall.payment;

import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.nicecall.events.PaymentApproved;
import io.pacenote.psp.ChargeResult;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of the payment routes. What changes a payment runs in the transaction of its route. */
@Component
public class PaymentSteps {

    private final Payments payments;
    private final CallSaga callSaga;
    private final NicecallSettings.Payment settings;
    private final MinimumFarePolicy minimum;
    private final MaximumFarePolicy maximum;
    private final Clock clock;

    PaymentSteps(Payments payments, CallSaga callSaga, NicecallSettings settings, Clock clock) {
        this.payments = payments;
        this.callSaga = callSaga;
        this.settings = settings.payment();
        this.minimum = new MinimumFarePolicy(this.settings.minimum());
        this.maximum = new MaximumFarePolicy(this.settings.maximum());
        this.clock = clock;
    }

    /** @throws PaymentRefusedException when the fare is below the minimum or above the maximum */
    public void checkAmount(@Body ApproveRequest request) {
        minimum.check(request.amount());
        maximum.check(request.amount());
    }

    /**
     * Stores a payment for the call, unless it has one. One that is approved by hand stands beside that which the caller asks for, so
     * that it is not in its way; it is not taken any more when that is there.
     *
     * @return whether the payment is new, and is to join the saga of its call
     */
    public boolean store(@Body ApproveRequest request) {
        boolean isByHand = request.saga() == null;
        if (isByHand && payments.findOwn(request.callId()).isPresent()) {
            return false;
        }
        Payment payment = new Payment(payments.nextId(), request.callId(), fare(request), request.saga());
        return payments.storeIfFirst(payment) == 1 && !isByHand;
    }

    /** The call's own payment has come: what was approved by hand for it is given back. */
    public void replaceByHand(@Body ApproveRequest request) {
        Instant now = clock.instant();
        payments.lockByHand(request.callId()).ifPresent(payment -> payment.giveUp(PaymentStatus.DISABLED, now, now));
    }

    /**
     * The payment of the call, as it stands by this request.
     *
     * @throws PaymentRefusedException when the call is paid otherwise
     * @throws io.pacenote.saga.SagaNotActiveException when the call has ended
     */
    public Payment open(@Body ApproveRequest request) {
        Fare asked = fare(request);
        Payment payment =
                ofKind(request).or(() -> payments.lockOwn(request.callId())).orElseThrow();
        if (isAskedBy(request, payment)) {
            payment.request(asked, clock.instant().plus(settings.hold()));
            callSaga.requireGoingOn(payment);
        } else {
            payment.requireFare(asked);
        }
        return payment;
    }

    /** Whether the provider is to be asked: for a payment that is the request's own, not for that of somebody else. */
    public boolean isToBeCharged(@Body Payment payment, @ExchangeProperty(PaymentRoutes.ASKED) ApproveRequest request) {
        return payment.isPending() && isAskedBy(request, payment);
    }

    private Optional<Payment> ofKind(ApproveRequest request) {
        return request.saga() == null ? payments.lockByHand(request.callId()) : payments.lockOwn(request.callId());
    }

    private static boolean isAskedBy(ApproveRequest request, Payment payment) {
        return Objects.equals(payment.getSagaId(), request.saga());
    }

    /** What the customer hears of a refusal, which Camel may have wrapped on its way out of the transaction. */
    public PaymentResult refusal(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable failure) {
        var refused = ObjectHelper.getException(PaymentRefusedException.class, failure);
        return PaymentResult.refused(Objects.requireNonNull(refused).getMessage());
    }

    /**
     * Writes down what the provider answered to a charge. A payment whose saga has ended without it is given back.
     *
     * @return the event that follows from it, if any
     */
    public @Nullable PaymentApproved settle(
            @Body ChargeResult result, @ExchangeProperty(PaymentRoutes.CURRENT) Payment charged) {
        Payment payment = payments.lock(charged.getId()).orElseThrow();
        Instant now = clock.instant();
        if (payment.isPending() && callSaga.isOver(payment)) {
            payment.giveUp(PaymentStatus.DISABLED, now, now);
            return null;
        }
        if (result instanceof ChargeResult.Approved) {
            return payment.approved(charged.getRound(), now) ? PaymentEvents.approved(payment) : null;
        }
        if (result instanceof ChargeResult.Declined declined) {
            payment.declined(charged.getRound(), declined.reason(), now);
        }
        return null;
    }

    /** The payment that the provider was asked about, as it stands now. */
    public Payment settled(@ExchangeProperty(PaymentRoutes.CURRENT) Payment charged) {
        return payments.findById(charged.getId()).orElseThrow();
    }

    private Fare fare(ApproveRequest request) {
        return new Fare(request.mobile(), request.payType(), request.amount(), settings.currency());
    }
}
