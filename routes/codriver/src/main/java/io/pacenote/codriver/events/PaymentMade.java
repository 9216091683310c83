package io.pacenote.codriver.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** An application has been paid (spec 000, 1.4). */
public record PaymentMade(
        @NotNull Long paymentId,
        @NotNull Long subId,
        @NotNull Long userId,
        @NotNull Boolean subStatus,
        @Nullable @Day String date,
        @Nullable String subProcessed)
        implements CodriverEvent {}
