package io.pacenote.codriver.management;

import org.jspecify.annotations.Nullable;

/**
 * A registration as the client sees it (spec 000, 1.3).
 *
 * @param subStatus whether the member is subscribed
 * @param subProcessed always true: a registration is what has been processed
 */
record SubscriptionManagementView(
        long id, long subId, long userId, boolean subStatus, @Nullable String date, boolean subProcessed) {

    static SubscriptionManagementView of(SubscriptionManagement m) {
        return new SubscriptionManagementView(
                m.getId(), m.getSubId(), m.getUserId(), m.isSubStatus(), m.getDate(), true);
    }
}
