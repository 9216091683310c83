package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A customer has called for a driver; the call is not paid yet (spec 003, 4.4). */
public record CallMade(
        @NotNull Long callId,
        @NotNull @Size(max = 50) String mobile,
        @NotNull @Size(max = 100) String location,
        @Nullable String payType,
        @Nullable Long payAmount,
        @Nullable String status,
        @Nullable Long paymentId)
        implements NicecallEvent {}
