package io.pacenote.nicecall.payment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment of a call (spec 003, 4.3), stored before the provider is called, whose key are its id and round. */
@Entity(name = "NicecallPayment")
@Table(schema = "nicecall_payment", name = "payment")
public class Payment {

    @Id
    private long id;

    private long callId;

    @Embedded
    private Fare fare;

    @Enumerated(EnumType.STRING)
    private PaymentStatus paymentStatus;

    @Enumerated(EnumType.STRING)
    private @Nullable PaymentStatus endsAs;

    private int round;
    private @Nullable String reason;
    private @Nullable String sagaId;
    private int attempts; // in this round, or for this refund
    private @Nullable Instant dueAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    /** A payment that nobody has asked the provider for yet; one in no saga is approved by hand. */
    Payment(long id, long callId, Fare fare, @Nullable String sagaId) {
        this.id = id;
        this.callId = callId;
        this.fare = fare;
        this.sagaId = sagaId;
        this.paymentStatus = PaymentStatus.PENDING;
        this.round = 1;
    }

    /**
     * The customer pays, perhaps not for the first time. After a declined card that is another round, and may be another
     * fare; what has ended stays so.
     *
     * @param holdUntil when an unknown outcome is given up, if he does not come again; also what was approved by hand
     * @throws PaymentRefusedException when another fare is paid already, or may be
     */
    void request(Fare asked, Instant holdUntil) {
        if (paymentStatus == PaymentStatus.DECLINED && endsAs == null) {
            beginRound(asked);
        }
        requireFare(asked);
        if (isPending()) {
            attempts++;
            dueAt = holdUntil;
        }
    }

    /** @throws PaymentRefusedException when another fare is paid already, or may be */
    void requireFare(Fare asked) {
        if (paymentStatus.mayBeCharged() && !fare.costsTheSameAs(asked)) {
            throw new PaymentRefusedException("해당 콜은 이미 결제된 상태입니다.");
        }
    }

    private void beginRound(Fare asked) {
        fare = asked;
        round++;
        attempts = 0;
        reason = null;
        paymentStatus = PaymentStatus.PENDING;
    }

    /**
     * The provider took the money. If the payment was given up meanwhile, it is given back.
     *
     * @param answered round that the provider was asked for
     * @return whether the call is paid by this
     */
    boolean approved(int answered, Instant now) {
        if (paymentStatus.isEnd()) {
            oweRefund(now);
        }
        return settle(PaymentStatus.APPROVED, answered, null);
    }

    /** The provider refused the card for good, in that round. */
    void declined(int answered, String why) {
        settle(PaymentStatus.DECLINED, answered, why);
    }

    private boolean settle(PaymentStatus outcome, int answered, @Nullable String why) {
        if (!isPending() || round != answered) {
            return false;
        }
        paymentStatus = outcome;
        reason = why;
        dueAt = outcome == PaymentStatus.APPROVED && sagaId == null ? dueAt : null;
        return true;
    }

    /**
     * The payment is not wanted any more, and ends as CANCELLED or DISABLED: what was said first (spec 003, 4.8.5).
     *
     * @param from when to call the provider, if it may hold money for it
     */
    void giveUp(PaymentStatus end, Instant from) {
        if (endsAs == null) {
            endsAs = end;
            if (paymentStatus.mayBeCharged()) {
                oweRefund(from);
            }
        }
    }

    private void oweRefund(Instant from) {
        paymentStatus = PaymentStatus.REFUND_DUE;
        attempts = 0;
        dueAt = from;
    }

    /** The provider gave no usable answer to the refund: it is due again later. */
    void refundPostponed(Instant until) {
        dueAt = isRefundDue() ? until : dueAt;
    }

    /**
     * The provider holds no money for this payment, and will not take any.
     *
     * @return whether the payment has ended by this
     */
    boolean refunded() {
        if (!isRefundDue() || endsAs == null) {
            return false;
        }
        paymentStatus = endsAs;
        dueAt = null;
        return true;
    }

    /** Whether the provider is to be asked for the money. */
    public boolean isPending() {
        return paymentStatus == PaymentStatus.PENDING;
    }

    /** Whether money is to be given back. */
    public boolean isRefundDue() {
        return paymentStatus == PaymentStatus.REFUND_DUE;
    }

    public long getId() {
        return id;
    }

    public long getCallId() {
        return callId;
    }

    public Fare getFare() {
        return fare;
    }

    public PaymentStatus getPaymentStatus() {
        return paymentStatus;
    }

    /** CANCELLED or DISABLED, once the payment has been given up. */
    @Nullable
    PaymentStatus getEndsAs() {
        return endsAs;
    }

    int getRound() {
        return round;
    }

    @Nullable
    String getReason() {
        return reason;
    }

    public @Nullable String getSagaId() {
        return sagaId;
    }

    int getAttempts() {
        return attempts;
    }
}
