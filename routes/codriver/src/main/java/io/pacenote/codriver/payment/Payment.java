package io.pacenote.codriver.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The payment of one application (spec 000, 1.3). It is stored before the provider is called, and its id is the provider's
 * idempotency key: so a call that is repeated after a crash or a lost answer charges nothing twice.
 */
@Entity
@Table(schema = "codriver_payment", name = "payment")
public class Payment {

    @Id
    private long paymentId;

    private long subId;
    private long userId;
    private @Nullable String date;
    private long amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    private @Nullable String reason;
    private @Nullable String sagaId;
    private int attempts;
    private @Nullable Instant dueAt;
    private @Nullable Instant settledAt;
    private boolean reconciled;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    /** A payment that is due now. */
    Payment(long paymentId, long subId, long userId, @Nullable String date, long amount, String currency, Instant now) {
        this.paymentId = paymentId;
        this.subId = subId;
        this.userId = userId;
        this.date = date;
        this.amount = amount;
        this.currency = currency;
        this.status = PaymentStatus.PENDING;
        this.dueAt = now;
    }

    /** Remembers the saga that this payment is a step of. */
    void partOf(@Nullable String saga) {
        this.sagaId = saga;
    }

    /**
     * The provider took the money. If the payment was given up meanwhile, it is given back.
     *
     * @return whether the application is paid by this
     */
    boolean approved(Instant now) {
        if (status == PaymentStatus.CANCELLED) {
            oweRefund(now);
        }
        return settle(PaymentStatus.APPROVED, null, now);
    }

    /** @return whether the payment has failed by this */
    boolean declined(String why, Instant now) {
        return settle(PaymentStatus.DECLINED, why, now);
    }

    private boolean settle(PaymentStatus outcome, @Nullable String why, Instant now) {
        if (status != PaymentStatus.PENDING) {
            return false;
        }
        end(outcome, now);
        reason = why;
        return true;
    }

    /** The provider gave no usable answer: the call is due again later. */
    void postponed(Instant until, String why) {
        if (isOpen()) {
            dueAt = until;
            reason = why;
        }
    }

    /**
     * Compensation: the payment is not wanted any more.
     *
     * @param later when to call the provider about a refund, if that has not been done by then
     * @return whether it has ended by this, without a word to the provider
     */
    boolean cancel(Instant now, Instant later) {
        if (status == PaymentStatus.PENDING && attempts == 0) {
            end(PaymentStatus.CANCELLED, now);
            return true;
        }
        if (status == PaymentStatus.PENDING || status == PaymentStatus.APPROVED) {
            oweRefund(later);
        }
        return false;
    }

    /** The provider holds, or may hold, money to which we have no right; it is to be called from then on. */
    void oweRefund(Instant from) {
        status = PaymentStatus.REFUND_DUE;
        dueAt = from;
        settledAt = null;
        reconciled = false;
    }

    /**
     * The provider holds no money for this payment, and will not take any.
     *
     * @param charged whether it had taken some, and gave it back
     * @return whether the payment has ended by this
     */
    boolean refunded(boolean charged, Instant now) {
        if (status != PaymentStatus.REFUND_DUE) {
            return false;
        }
        end(charged ? PaymentStatus.REFUNDED : PaymentStatus.CANCELLED, now);
        return true;
    }

    /** Our books and the provider's agree. */
    void reconciled() {
        reconciled = true;
    }

    private void end(PaymentStatus outcome, Instant now) {
        status = outcome;
        dueAt = null;
        settledAt = now;
    }

    /** Whether the provider is still to be called. */
    boolean isOpen() {
        return status == PaymentStatus.PENDING || status == PaymentStatus.REFUND_DUE;
    }

    /** Whether money is to be given back; used by the routes. */
    public boolean isRefundDue() {
        return status == PaymentStatus.REFUND_DUE;
    }

    public long getPaymentId() {
        return paymentId;
    }

    public long getSubId() {
        return subId;
    }

    public long getUserId() {
        return userId;
    }

    public @Nullable String getDate() {
        return date;
    }

    /** In the smallest unit of the currency. */
    public long getAmount() {
        return amount;
    }

    public String getCurrency() {
        return currency;
    }

    public PaymentStatus getStatus() {
        return status;
    }

    /** Why it was declined, or why the last call brought no answer. */
    public @Nullable String getReason() {
        return reason;
    }

    public @Nullable String getSagaId() {
        return sagaId;
    }

    /** How often the provider was called, or was about to be when the process died. */
    public int getAttempts() {
        return attempts;
    }

    public @Nullable Instant getSettledAt() {
        return settledAt;
    }
}
