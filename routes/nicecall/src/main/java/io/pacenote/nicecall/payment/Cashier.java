package io.pacenote.nicecall.payment;

import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.nicecall.events.PaymentApproved;
import io.pacenote.psp.ChargeResult;
import java.time.Clock;
import java.util.Objects;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes fares. What changes a payment runs in the transaction of its route. */
@Component
public class Cashier {

    private final Payments payments;
    private final CallSaga callSaga;
    private final NicecallSettings.Payment settings;
    private final MinimumFarePolicy minimum;
    private final Clock clock;

    Cashier(Payments payments, CallSaga callSaga, NicecallSettings settings, Clock clock) {
        this.payments = payments;
        this.callSaga = callSaga;
        this.settings = settings.payment();
        this.minimum = new MinimumFarePolicy(this.settings.minimum());
        this.clock = clock;
    }

    /** @throws PaymentRefusedException when the fare is below the minimum */
    public void checkMinimum(@Body ApproveRequest request) {
        minimum.check(request.amount());
    }

    /**
     * Stores a payment for the call, unless it has one.
     *
     * @return whether the payment is new, and is to join the saga
     */
    public boolean store(@Body ApproveRequest request) {
        return payments.storeIfFirst(new Payment(payments.nextId(), request.callId(), fare(request))) == 1;
    }

    /** Binds the new payment to the saga that it has just joined, if there is one. */
    public void partOf(@Body ApproveRequest request, @Header(Exchange.SAGA_LONG_RUNNING_ACTION) @Nullable String saga) {
        payments.lockByCallId(request.callId()).orElseThrow().partOf(saga);
    }

    /**
     * The payment of the call, as it stands by this request: if it is pending, the provider is to be asked.
     *
     * @throws PaymentRefusedException when the call is paid otherwise
     * @throws io.pacenote.saga.SagaNotActiveException when the call has ended
     */
    public Payment open(@Body ApproveRequest request) {
        Payment payment = payments.lockByCallId(request.callId()).orElseThrow();
        payment.request(fare(request), clock.instant().plus(settings.hold()));
        callSaga.requireGoingOn(payment);
        return payment;
    }

    /** What the customer hears of a refusal, which Camel may have wrapped on its way out of the transaction. */
    public PaymentResult refusal(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable failure) {
        var refused = ObjectHelper.getException(PaymentRefusedException.class, failure);
        return PaymentResult.refused(Objects.requireNonNull(refused).getMessage());
    }

    /**
     * Writes down what the provider answered to a charge.
     *
     * @return the event that follows from it, if any
     */
    public @Nullable PaymentApproved settle(
            @Body ChargeResult result, @ExchangeProperty(PaymentRoutes.CURRENT) Payment charged) {
        Payment payment = payments.lock(charged.getId()).orElseThrow();
        if (result instanceof ChargeResult.Approved) {
            return payment.approved(charged.getRound(), clock.instant()) ? PaymentEvents.approved(payment) : null;
        }
        if (result instanceof ChargeResult.Declined declined) {
            payment.declined(charged.getRound(), declined.reason());
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
