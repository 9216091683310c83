package io.pacenote.nicecall.events;

import io.pacenote.messaging.Event;

/** What every event of nicecall tells: the call that it is about, which is the business case. */
public interface NicecallEvent extends Event {

    /** Number of the call. */
    Long callId();

    @Override
    default String correlationKey() {
        return String.valueOf(callId());
    }
}
