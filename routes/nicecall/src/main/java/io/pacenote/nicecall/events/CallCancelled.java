package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The customer has cancelled his call, in whatever state it was (spec 003-F6). */
public record CallCancelled(
        @NotNull Long callId,
        @Nullable @Size(max = 50) String mobile,
        @Nullable @Size(max = 100) String location,
        @Nullable String status,
        @Nullable String payType,
        @Nullable Long payAmount)
        implements NicecallEvent {

    /** The cause with which a saga ends that the customer has ended. With any other, the call could not be served. */
    public static final String CAUSE = "cancelled by the customer";
}
