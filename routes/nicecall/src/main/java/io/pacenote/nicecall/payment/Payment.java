package io.pacenote.nicecall.payment;

import static java.util.Objects.requireNonNull;

import io.pacenote.psp.Charge;
import io.pacenote.psp.ChargeRequest;
import io.pacenote.psp.ChargeStatus;
import io.pacenote.psp.RefundRequest;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment of a call (spec 003, 4.3), stored before the provider is called. */
@Entity(name = "NicecallPayment")
@Table(schema = "nicecall_payment", name = "payment")
public class Payment {

    @Id
    private long id;

    private long callId;

    @Embedded
    private Fare fare;

    @Embedded
    @AttributeOverride(name = "status", column = @Column(name = "payment_status"))
    private Charge charge;

    @Enumerated(EnumType.STRING)
    private @Nullable PaymentStatus endsAs;

    private int round;
    private @Nullable String sagaId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    /** A payment that nobody has asked the provider for yet; one in no saga is approved by hand. */
    Payment(long id, long callId, Fare fare, @Nullable String sagaId) {
        this.id = id;
        this.callId = callId;
        this.fare = fare;
        this.sagaId = sagaId;
        this.round = 1;
        this.charge = new Charge("nicecall-" + id, null);
    }

    /**
     * The customer pays, perhaps not for the first time. After a declined card that is another round, and may be another
     * fare; what has ended stays so.
     *
     * @param holdUntil when an unknown outcome is given up, if he does not come again; also what was approved by hand
     * @throws PaymentRefusedException when another fare is paid already, or may be
     */
    void request(Fare asked, Instant holdUntil) {
        if (charge.getStatus() == ChargeStatus.DECLINED && endsAs == null) {
            beginRound(asked);
        }
        requireFare(asked);
        if (isPending()) {
            charge.attempt(holdUntil);
        }
    }

    /** @throws PaymentRefusedException when another fare is paid already, or may be */
    void requireFare(Fare asked) {
        if (charge.getStatus().mayBeCharged() && !fare.costsTheSameAs(asked)) {
            throw new PaymentRefusedException("해당 콜은 이미 결제된 상태입니다.");
        }
    }

    private void beginRound(Fare asked) {
        fare = asked;
        round++;
        charge.beginAgain("nicecall-" + id + "-" + round);
    }

    /**
     * The provider took the money. If the payment was given up meanwhile, it is given back; what was approved by hand is held on.
     *
     * @param answered round that the provider was asked for
     * @return whether the call is paid by this
     */
    boolean approved(int answered, Instant now) {
        Instant held = charge.getDueAt();
        boolean isPaid = round == answered && charge.approved(now);
        if (isPaid && sagaId == null) {
            charge.dueAt(held);
        }
        return isPaid;
    }

    /** The provider refused the card for good, in that round. */
    void declined(int answered, String why, Instant now) {
        if (round == answered) {
            charge.declined(why, now);
        }
    }

    /**
     * The payment is not wanted any more, and ends as CANCELLED or DISABLED: what was said first (spec 003, 4.8.5).
     *
     * @param from when to call the provider, if it may hold money for it
     */
    void giveUp(PaymentStatus end, Instant now, Instant from) {
        if (endsAs == null) {
            endsAs = end;
            charge.giveUp(now, from);
        }
    }

    public ChargeRequest chargeRequest() {
        return charge.request(fare.mobile(), fare.payAmount(), fare.currency());
    }

    public RefundRequest refundRequest() {
        return charge.refundRequest();
    }

    /** Whether the provider is to be asked for the money. */
    public boolean isPending() {
        return charge.getStatus() == ChargeStatus.PENDING;
    }

    /** Whether money is to be given back. */
    public boolean isRefundDue() {
        return charge.isRefundDue();
    }

    /** As others see it: what has ended is what was said first, whatever the provider had taken. */
    public PaymentStatus getPaymentStatus() {
        return switch (charge.getStatus()) {
            case PENDING -> PaymentStatus.PENDING;
            case APPROVED -> PaymentStatus.APPROVED;
            case DECLINED -> PaymentStatus.DECLINED;
            case REFUND_DUE -> PaymentStatus.REFUND_DUE;
            case REFUNDED, CANCELLED -> requireNonNull(endsAs);
        };
    }

    /** What becomes of it at the provider. */
    public Charge getCharge() {
        return charge;
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

    /** CANCELLED or DISABLED, once the payment has been given up. */
    @Nullable
    PaymentStatus getEndsAs() {
        return endsAs;
    }

    int getRound() {
        return round;
    }

    public @Nullable String getSagaId() {
        return sagaId;
    }
}
