package io.pacenote.nicecall.caller;

import io.pacenote.nicecall.events.PayType;
import org.jspecify.annotations.Nullable;

/**
 * One time that payment is asked for the fare of a call.
 *
 * @param number counts the attempts of the call; the newest decides what an answer without payment means
 * @param sagaId saga of the call
 */
public record PaymentAttempt(
        long callId, int number, @Nullable String sagaId, String mobile, PayType payType, int payAmount) {}
