package io.pacenote.nicecall.caller;

import io.pacenote.nicecall.events.PayType;

/** What payment is asked (spec 003, 4.5). */
public record ApproveRequest(long callId, String mobile, PayType payType, int payAmount) {}
