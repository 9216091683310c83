package io.pacenote.psp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The life of a payment at the provider: the part of a payment that is the same whatever is paid. It is stored before the
 * provider is called, and its reference is the provider's idempotency key: a call that is repeated after a crash or a lost answer
 * charges nothing twice.
 */
@Embeddable
public class Charge {

    @Column(name = "psp_reference")
    private String reference;

    @Enumerated(EnumType.STRING)
    private ChargeStatus status;

    private @Nullable String reason;
    private int attempts;
    private @Nullable Instant dueAt;
    private @Nullable Instant settledAt;
    private boolean reconciled;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Charge() {}

    /**
     * A charge that the provider has not heard of.
     *
     * @param reference {@code <system>-<payment id>}, as other systems have payments of the same number
     * @param dueAt when something is to be done about it
     */
    public Charge(String reference, @Nullable Instant dueAt) {
        this.reference = reference;
        this.status = ChargeStatus.PENDING;
        this.dueAt = dueAt;
    }

    /** The provider is about to be called, and from then on its answer is unknown. */
    public void attempt(Instant nextDue) {
        attempts++;
        dueAt = nextDue;
    }

    /** Begins anew after a refusal, under another reference: that of a declined card is closed. */
    public void beginAgain(String newReference) {
        reference = newReference;
        status = ChargeStatus.PENDING;
        reason = null;
        attempts = 0;
        settledAt = null;
        reconciled = false;
    }

    /**
     * The provider took the money. If the payment was given up meanwhile, it is given back.
     *
     * @return whether it is paid by this
     */
    public boolean approved(Instant now) {
        if (status == ChargeStatus.CANCELLED) {
            oweRefund(now);
        }
        return settle(ChargeStatus.APPROVED, null, now);
    }

    /** @return whether it has failed by this */
    public boolean declined(String why, Instant now) {
        return settle(ChargeStatus.DECLINED, why, now);
    }

    private boolean settle(ChargeStatus outcome, @Nullable String why, Instant now) {
        if (status != ChargeStatus.PENDING) {
            return false;
        }
        end(outcome, now);
        reason = why;
        return true;
    }

    /** The provider gave no usable answer: the call is due again later. */
    public void postponed(Instant until, String why) {
        if (status.isOpen()) {
            dueAt = until;
            reason = why;
        }
    }

    /**
     * The payment is not wanted any more.
     *
     * @param later when the refund is due, if the provider may hold money
     * @return whether it has ended by this, without a word to the provider
     */
    public boolean giveUp(Instant now, Instant later) {
        if (status == ChargeStatus.PENDING && attempts == 0) {
            end(ChargeStatus.CANCELLED, now);
            return true;
        }
        if (status.mayBeCharged()) {
            oweRefund(later);
        }
        return false;
    }

    /** The provider holds, or may hold, money to which we have no right; it is to be called from then on. */
    public void oweRefund(Instant from) {
        status = ChargeStatus.REFUND_DUE;
        dueAt = from;
        settledAt = null;
        reconciled = false;
    }

    /**
     * The provider has answered to a refund, or not.
     *
     * @param retryAt when the refund is due again, if there is no answer
     * @return whether the payment has ended by this
     */
    public boolean refundAnswered(RefundResult result, Instant now, Instant retryAt) {
        if (result instanceof RefundResult.Unavailable unavailable) {
            postponed(retryAt, unavailable.cause());
            return false;
        }
        if (status != ChargeStatus.REFUND_DUE) {
            return false;
        }
        end(result instanceof RefundResult.Refunded ? ChargeStatus.REFUNDED : ChargeStatus.CANCELLED, now);
        return true;
    }

    /** Our books and the provider's agree. */
    public void reconciled() {
        reconciled = true;
    }

    /** Something other than a call to the provider is due then; nothing, when null. */
    public void dueAt(@Nullable Instant when) {
        dueAt = when;
    }

    private void end(ChargeStatus outcome, Instant now) {
        status = outcome;
        dueAt = null;
        settledAt = now;
    }

    public boolean isRefundDue() {
        return status == ChargeStatus.REFUND_DUE;
    }

    /** Takes the money. */
    public ChargeRequest request(String customer, long amount, String currency) {
        return new ChargeRequest(reference, customer, amount, currency);
    }

    /** Gives it back, whatever became of it. */
    public RefundRequest refundRequest() {
        return new RefundRequest(reference);
    }

    /** Compares our books with the provider's. */
    public ReconcileRequest reconcileRequest() {
        return new ReconcileRequest(reference, status);
    }

    public String getReference() {
        return reference;
    }

    public ChargeStatus getStatus() {
        return status;
    }

    /** Why it was declined, or why the last call brought no answer. */
    public @Nullable String getReason() {
        return reason;
    }

    /** How often the provider was called, or was about to be when the process died. */
    public int getAttempts() {
        return attempts;
    }

    public @Nullable Instant getDueAt() {
        return dueAt;
    }

    public @Nullable Instant getSettledAt() {
        return settledAt;
    }
}
