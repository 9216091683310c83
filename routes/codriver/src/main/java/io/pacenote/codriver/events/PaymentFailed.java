package io.pacenote.codriver.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The provider has finally refused the payment of an application (spec 000, 1.7.7b). */
public record PaymentFailed(
        @NotNull Long paymentId,
        @NotNull Long subId,
        @NotNull Long userId,
        @NotNull Boolean subStatus,
        @Nullable @Day String date,
        @Nullable String subProcessed,
        @Nullable String reason)
        implements CodriverEvent {}
