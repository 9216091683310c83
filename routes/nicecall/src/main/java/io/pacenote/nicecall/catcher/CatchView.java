package io.pacenote.nicecall.catcher;

import org.jspecify.annotations.Nullable;

/**
 * A call as the client sees it (spec 003, 4.3).
 *
 * @param driverName who took it
 * @param mobile the customer's phone; null when only the cancellation has come
 * @param payAmount the fare in won
 */
record CatchView(
        long catchId,
        long callId,
        @Nullable String driverName,
        @Nullable CatchStatus catchStatus,
        @Nullable String mobile,
        @Nullable String location,
        @Nullable Long payAmount) {

    static CatchView of(CallCatch c) {
        return new CatchView(
                c.getCatchId(),
                c.getCallId(),
                c.getDriverName(),
                c.getCatchStatus(),
                c.getMobile(),
                c.getLocation(),
                c.getPayAmount());
    }
}
