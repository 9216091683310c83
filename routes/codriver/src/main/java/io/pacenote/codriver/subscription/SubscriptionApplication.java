package io.pacenote.codriver.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a member sends (spec 000, 1.5). Anything else in the body, such as an id, is ignored.
 *
 * @param userId the member
 * @param subStatus true to subscribe, false to cancel
 * @param date day of the application, today unless given
 */
record SubscriptionApplication(
        @NotNull @Positive Long userId,
        @NotNull Boolean subStatus,
        @Nullable LocalDate date) {}
