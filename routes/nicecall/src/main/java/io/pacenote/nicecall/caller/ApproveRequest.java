package io.pacenote.nicecall.caller;

import io.pacenote.nicecall.events.PayType;
import org.jspecify.annotations.Nullable;

/**
 * What payment is asked (spec 003, 4.5).
 *
 * @param sagaId saga of the call, by which payment knows that the call is meant, and not what somebody approves by hand
 */
public record ApproveRequest(
        long callId,
        String mobile,
        PayType payType,
        int payAmount,
        @Nullable String sagaId) {}
