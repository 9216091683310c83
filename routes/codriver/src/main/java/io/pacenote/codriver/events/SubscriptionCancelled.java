package io.pacenote.codriver.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A member has applied for the end of his subscription (spec 000, 1.4; also accepted as {@code Cancelled}). */
public record SubscriptionCancelled(
        @NotNull Long subId,
        @NotNull Long userId,
        @NotNull Boolean subStatus,
        @Nullable @Day String date,
        @Nullable Boolean subProcessed)
        implements CodriverEvent {}
