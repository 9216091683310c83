package io.pacenote.codriver.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A member is subscribed (spec 000, 1.4). */
public record Registered(
        @Nullable Long id,
        @NotNull Long subId,
        @NotNull Long userId,
        @NotNull Boolean subStatus,
        @Nullable @Day String date,
        @Nullable Boolean subProcessed)
        implements CodriverEvent {}
