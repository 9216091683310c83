package io.pacenote.nicecall.catcher;

import io.pacenote.nicecall.events.CallPayed;
import io.pacenote.nicecall.events.CatchDenied;

/** What becomes of a paid call (spec 003-F3, F9). */
public sealed interface OfferDecision {

    /** The drivers may have it. */
    record Offer(CallPayed call) implements OfferDecision {}

    /** It is outside the service area. */
    record Deny(CatchDenied event) implements OfferDecision {}

    /** It has been heard of before: it was offered, denied or cancelled already. */
    record Nothing() implements OfferDecision {}
}
