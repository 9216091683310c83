package io.pacenote.nicecall.catcher;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A call as drivers see it (spec 003, 4.3). One driver at most takes it, and only while it is offered.
 *
 * <p>A cancellation may come before the call itself. It then leaves a tombstone: a call that will never be offered (4.8.9).
 */
@Entity
@Table(schema = "nicecall_catcher", name = "call_catch")
public class CallCatch {

    @Id
    private long catchId;

    private long callId;
    private @Nullable String mobile;
    private @Nullable String location;
    private @Nullable Long payAmount;
    private @Nullable String driverName;

    @Enumerated(EnumType.STRING)
    private @Nullable CatchStatus catchStatus;

    /** For JPA. */
    protected CallCatch() {}

    /** A call of which nothing is known yet. */
    CallCatch(long catchId, long callId) {
        this.catchId = catchId;
        this.callId = callId;
    }

    /** Whether nothing has been heard of the call, be it its payment or its cancellation. */
    boolean isUnheardOf() {
        return catchStatus == null;
    }

    /** What the call is, as far as it is not known yet; a tombstone learns it too. */
    void describe(String customer, String place, @Nullable Long amount) {
        if (location == null) {
            mobile = customer;
            location = place;
            payAmount = amount;
        }
    }

    /** Drivers may have it from now on, unless it has been heard of before. */
    void offer() {
        if (isUnheardOf()) {
            catchStatus = CatchStatus.RECEIVED;
        }
    }

    /** It cannot be served, unless it has been heard of before. */
    void deny() {
        if (isUnheardOf()) {
            catchStatus = CatchStatus.DENIED;
        }
    }

    /**
     * @param driver his name
     * @return whether the call is his now; names are not unique, so it is nobody's a second time
     */
    boolean catchBy(String driver) {
        if (catchStatus != CatchStatus.RECEIVED) {
            return false;
        }
        driverName = driver;
        catchStatus = CatchStatus.CAUGHT;
        return true;
    }

    /**
     * The call is over, in whatever state it was.
     *
     * @return whether a driver loses it by that
     */
    boolean cancel() {
        if (catchStatus == CatchStatus.CAUGHT) {
            catchStatus = CatchStatus.CANCELLED;
            return true;
        }
        if (isUnheardOf() || catchStatus == CatchStatus.RECEIVED) {
            catchStatus = CatchStatus.INVALID;
        }
        return false;
    }

    public long getCatchId() {
        return catchId;
    }

    public long getCallId() {
        return callId;
    }

    /** The customer's phone; null in a tombstone. */
    public @Nullable String getMobile() {
        return mobile;
    }

    /** Where the driver is wanted; null in a tombstone. */
    public @Nullable String getLocation() {
        return location;
    }

    /** The fare in won; null when it was not told. */
    public @Nullable Long getPayAmount() {
        return payAmount;
    }

    /** Who took the call. */
    public @Nullable String getDriverName() {
        return driverName;
    }

    /** Never null once it is stored. */
    public @Nullable CatchStatus getCatchStatus() {
        return catchStatus;
    }
}
