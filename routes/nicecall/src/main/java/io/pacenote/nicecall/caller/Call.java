package io.pacenote.nicecall.caller;

import static java.util.Objects.requireNonNullElse;

import io.pacenote.nicecall.events.PayType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's call for a driver (spec 003, 4.3). It may be paid more than once at a time, by an impatient customer or after a
 * crash: payment takes the fare once, the first approval establishes the call, and of the other answers only that to the newest
 * attempt counts.
 */
@Entity
@Table(schema = "nicecall_caller", name = "call")
public class Call {

    @Id
    private long callId;

    private String mobile;
    private String location;

    @Enumerated(EnumType.STRING)
    private PayType payType;

    private int payAmount;

    @Enumerated(EnumType.STRING)
    private CallerStatus status;

    private @Nullable Long paymentId;
    private @Nullable String reason;
    private @Nullable String driverName;
    private @Nullable String sagaId;
    private boolean offered;
    private int attempts;
    private @Nullable Instant leaseUntil;
    private boolean paymentUnclear;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    /** A call that is not paid. */
    Call(long callId, String mobile, String location, PayType payType, int payAmount) {
        this.callId = callId;
        this.mobile = mobile;
        this.location = location;
        this.payType = payType;
        this.payAmount = payAmount;
        this.status = CallerStatus.CREATED;
    }

    /** Remembers the saga that decides on this call. */
    void partOf(String saga) {
        sagaId = saga;
    }

    /** @throws CallRefusedException when it is too late for that, or it could be paid twice */
    void change(CallChange change) {
        if (status != CallerStatus.CREATED) {
            throw new CallRefusedException("A call that is %s cannot be changed any more".formatted(status));
        }
        if (paymentUnclear && change.isAboutPaying(payType, payAmount)) {
            throw new CallRefusedException(
                    "How the call is paid cannot be changed: it may be paid already; pay it again to find out");
        }
        mobile = requireNonNullElse(change.mobile(), mobile);
        location = requireNonNullElse(change.location(), location);
        payType = requireNonNullElse(change.payType(), payType);
        payAmount = requireNonNullElse(change.payAmount(), payAmount);
    }

    /**
     * Payment is about to be asked, also if that is going on already: whoever asks last decides.
     *
     * @param leaseEnds when the attempt counts as dead
     * @throws CallRefusedException when there is nothing to be paid
     */
    PaymentAttempt beginPayment(Instant leaseEnds) {
        if (status == CallerStatus.APPROVED) {
            throw new CallRefusedException("해당 콜은 이미 결제된 상태입니다.");
        }
        if (status.isOver()) {
            throw new CallRefusedException("A call that is %s cannot be paid".formatted(status));
        }
        status = CallerStatus.APPROVING;
        attempts++;
        leaseUntil = leaseEnds;
        return attempt();
    }

    /** The newest attempt to pay. */
    PaymentAttempt attempt() {
        return new PaymentAttempt(callId, attempts, sagaId, mobile, payType, payAmount);
    }

    /** Payment has answered an attempt, be it the newest or one that nobody waits for any more. */
    Settlement settle(PaymentAttempt asked, PaymentResult result) {
        if (status == CallerStatus.APPROVED) {
            return Settlement.PAID_BEFORE;
        }
        if (status.isOver()) {
            return Settlement.TOO_LATE;
        }
        return result.is(PaymentResult.PAID) ? approve(asked, result.paymentId()) : giveUp(asked, result);
    }

    private Settlement approve(PaymentAttempt asked, long payment) {
        if (asked.payType() != payType || asked.payAmount() != payAmount) {
            return Settlement.OUTDATED;
        }
        end(CallerStatus.APPROVED);
        paymentId = payment;
        paymentUnclear = false;
        return Settlement.ESTABLISHED;
    }

    private Settlement giveUp(PaymentAttempt asked, PaymentResult result) {
        boolean unknown = result.is(PaymentResult.UNKNOWN);
        if (asked.number() == attempts) {
            end(CallerStatus.CREATED);
            paymentUnclear = unknown;
        }
        paymentUnclear |= unknown;
        return unknown ? Settlement.UNKNOWN : Settlement.REFUSED;
    }

    /**
     * The customer does not want it any more.
     *
     * @return false when he has said so before
     * @throws CallRefusedException when it was denied before, and what was paid is on its way back
     */
    boolean cancel() {
        if (status == CallerStatus.DENIED) {
            throw new CallRefusedException("The call was denied; there is nothing to cancel");
        }
        if (status == CallerStatus.CANCELLED) {
            return false;
        }
        end(CallerStatus.CANCELLED);
        return true;
    }

    /** @return false when it is over anyway, or drivers have it, who have not denied it then */
    boolean deny(@Nullable String why) {
        if (status.isOver() || offered) {
            return false;
        }
        end(CallerStatus.DENIED);
        reason = why;
        return true;
    }

    /** @return whether the call, which is paid, has got to the drivers by this */
    boolean markOffered() {
        if (status != CallerStatus.APPROVED || offered) {
            return false;
        }
        offered = true;
        return true;
    }

    /** A driver has taken the call. */
    void caughtBy(@Nullable String driver) {
        driverName = driver;
    }

    private void end(CallerStatus outcome) {
        status = outcome;
        leaseUntil = null;
    }

    /** What everybody may know of it. */
    CallView view() {
        return new CallView(callId, mobile, location, payType, payAmount, status, paymentId, reason, driverName);
    }

    public long getCallId() {
        return callId;
    }

    public @Nullable String getSagaId() {
        return sagaId;
    }

    /** Whether drivers have it, and its saga is complete. */
    public boolean isOffered() {
        return offered;
    }
}
