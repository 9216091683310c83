package io.pacenote.codriver.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The payment of an application was given up, or given back if it had been made (spec 000, 1.7.7a). */
public record PaymentCancelled(
        @NotNull Long paymentId,
        @NotNull Long subId,
        @NotNull Long userId,
        @NotNull Boolean subStatus,
        @Nullable @Day String date,
        @Nullable String subProcessed)
        implements CodriverEvent {}
