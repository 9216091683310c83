package io.pacenote.nicecall.catcher;

/** What has become of a call that has reached the drivers (spec 003, 4.3). */
public enum CatchStatus {
    /** Offered to the drivers. */
    RECEIVED,
    /** Outside the service area. */
    DENIED,
    /** Cancelled before a driver took it. */
    INVALID,
    /** Taken by a driver. */
    CAUGHT,
    /** Cancelled after a driver took it. */
    CANCELLED
}
