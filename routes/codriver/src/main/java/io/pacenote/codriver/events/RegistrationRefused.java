package io.pacenote.codriver.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A paid application was not registered; it will be undone (spec 000, 1.7.7a). */
public record RegistrationRefused(
        @Nullable Long id,
        @NotNull Long subId,
        @NotNull Long userId,
        @NotNull Boolean subStatus,
        @Nullable @Day String date,
        @Nullable Boolean subProcessed,
        @Nullable String reason)
        implements CodriverEvent {}
