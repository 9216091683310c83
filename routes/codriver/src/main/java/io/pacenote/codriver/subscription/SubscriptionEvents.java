package io.pacenote.codriver.subscription;

import io.pacenote.codriver.events.SubscriptionCancelled;
import io.pacenote.codriver.events.SubscriptionDuplicated;
import io.pacenote.codriver.events.SubscriptionRejected;
import io.pacenote.codriver.events.SubscriptionRequested;

/** The events of this context, made of its aggregate. */
final class SubscriptionEvents {

    private SubscriptionEvents() {}

    static SubscriptionRequested requested(Subscription s) {
        return new SubscriptionRequested(
                s.getSubId(), s.getUserId(), s.isSubStatus(), s.getDate().toString(), s.isSubProcessed());
    }

    static SubscriptionCancelled cancelled(Subscription s) {
        return new SubscriptionCancelled(
                s.getSubId(), s.getUserId(), s.isSubStatus(), s.getDate().toString(), s.isSubProcessed());
    }

    static SubscriptionDuplicated duplicated(Subscription s) {
        return new SubscriptionDuplicated(
                s.getSubId(),
                s.getUserId(),
                s.isSubStatus(),
                s.getDate().toString(),
                s.isSubProcessed(),
                s.getOriginalSubId());
    }

    static SubscriptionRejected rejected(Subscription s) {
        return new SubscriptionRejected(
                s.getSubId(),
                s.getUserId(),
                s.isSubStatus(),
                s.getDate().toString(),
                s.isSubProcessed(),
                s.getReason());
    }
}
