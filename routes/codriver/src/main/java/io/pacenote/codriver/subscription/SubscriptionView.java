package io.pacenote.codriver.subscription;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An application as the client sees it (spec 000, 1.3 and 1.7.5). */
record SubscriptionView(
        long subId,
        long userId,
        boolean subStatus,
        LocalDate date,
        boolean subProcessed,
        SubscriptionStatus status,
        @Nullable String reason,
        @Nullable Long originalSubId) {

    static SubscriptionView of(Subscription s) {
        return new SubscriptionView(
                s.getSubId(),
                s.getUserId(),
                s.isSubStatus(),
                s.getDate(),
                s.isSubProcessed(),
                s.getStatus(),
                s.getReason(),
                s.getOriginalSubId());
    }
}
