package io.pacenote.codriver.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** An application has come to nothing: whatever was done for it has been undone (spec 000, 1.7.7). */
public record SubscriptionRejected(
        @NotNull Long subId,
        @NotNull Long userId,
        @NotNull Boolean subStatus,
        @Nullable @Day String date,
        @Nullable Boolean subProcessed,
        @Nullable String reason)
        implements CodriverEvent {}
