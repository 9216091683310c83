package io.pacenote.codriver.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A member has applied again while he is subscribed or about to be; the application shares the original's fate and is not paid (spec 000, 1.7.9). */
public record SubscriptionDuplicated(
        @NotNull Long subId,
        @NotNull Long userId,
        @NotNull Boolean subStatus,
        @Nullable @Day String date,
        @Nullable Boolean subProcessed,
        @NotNull Long originalSubId)
        implements CodriverEvent {}
