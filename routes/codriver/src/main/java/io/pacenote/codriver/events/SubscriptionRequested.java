package io.pacenote.codriver.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A member has applied for a subscription; it is to be paid (spec 000, 1.4; also accepted as {@code Requested}). */
public record SubscriptionRequested(
        @NotNull Long subId,
        @NotNull Long userId,
        @NotNull Boolean subStatus,
        @Nullable @Day String date,
        @Nullable Boolean subProcessed)
        implements CodriverEvent {}
