package io.pacenote.psp.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A way to misbehave. */
public enum FaultMode {
    /** Behaves. */
    @JsonProperty("none")
    NONE,
    /** Every call is answered with 503, and has no effect. */
    @JsonProperty("down")
    DOWN,
    /** A charge or refund takes effect, and is answered after the delay. */
    @JsonProperty("slow")
    SLOW,
    /** A charge is declined. */
    @JsonProperty("decline")
    DECLINE,
    /** A charge or refund takes effect, then the connection is cut without an answer. */
    @JsonProperty("drop-response")
    DROP_RESPONSE
}
