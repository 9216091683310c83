package io.pacenote.nicecall.caller;

import io.pacenote.nicecall.events.PayType;
import org.jspecify.annotations.Nullable;

/**
 * A call as everybody may see it (spec 003, 4.3 and 4.8.22).
 *
 * @param payAmount in won
 * @param paymentId number of its payment; null while it is not paid
 * @param reason why it was denied
 * @param driverName who has taken it
 */
record CallView(
        long callId,
        String mobile,
        String location,
        PayType payType,
        int payAmount,
        CallerStatus status,
        @Nullable Long paymentId,
        @Nullable String reason,
        @Nullable String driverName) {}
