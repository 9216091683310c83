package io.pacenote.simulators;

import com.fasterxml.jackson.annotation.JsonValue;

/** A way to misbehave. */
public enum FaultMode {
    /** Behaves. */
    NONE("none"),
    /** Every call is answered with 503, and has no effect. */
    DOWN("down"),
    /** What was asked for takes effect, and is answered after the delay. */
    SLOW("slow"),
    /** What was asked for is refused for good. */
    DECLINE("decline"),
    /** What was asked for takes effect, then the connection is cut without an answer. */
    DROP_RESPONSE("drop-response");

    private final String wireName;

    FaultMode(String wireName) {
        this.wireName = wireName;
    }

    /** As it is written in JSON. */
    @JsonValue
    @Override
    public String toString() {
        return wireName;
    }
}
