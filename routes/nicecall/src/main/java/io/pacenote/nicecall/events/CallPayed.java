package io.pacenote.nicecall.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A call has been paid, and drivers may have it (spec 003-F3). */
public record CallPayed(
        @NotNull Long callId,
        @NotNull @Size(max = 50) String mobile,
        @NotNull @Size(max = 100) String location,
        @Nullable String payType,
        @Nullable Long payAmount,
        @Nullable String status,
        @Nullable Long paymentId)
        implements NicecallEvent {}
