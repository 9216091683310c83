package io.pacenote.codriver.subscription;

import io.pacenote.codriver.events.SubscriptionCancelled;
import io.pacenote.codriver.events.SubscriptionDuplicated;
import io.pacenote.codriver.events.SubscriptionRejected;
import io.pacenote.codriver.events.SubscriptionRequested;

/** The events of this context, made of its aggregate. */
public final class SubscriptionEvents {

    private SubscriptionEvents() {}

    public static SubscriptionRequested requested(Subscription s) {
        return new SubscriptionRequested(
                s.getSubId(), s.getUserId(), s.isSubStatus(), s.getDate().toString(), s.isSubProcessed());
    }

    public static SubscriptionCancelled cancelled(Subscription s) {
        return new SubscriptionCancelled(
                s.getSubId(), s.getUserId(), s.isSubStatus(), s.getDate().toString(), s.isSubProcessed());
    }

    public static SubscriptionDuplicated duplicated(Subscription s) {
        return new SubscriptionDuplicated(
                s.getSubId(),
                s.getUserId(),
                s.isSubStatus(),
                s.getDate().toString(),
                s.isSubProcessed(),
                s.getOriginalSubId());
    }

    public static SubscriptionRejected rejected(Subscription s) {
        return new SubscriptionRejected(
                s.getSubId(),
                s.getUserId(),
                s.isSubStatus(),
                s.getDate().toString(),
                s.isSubProcessed(),
                s.getReason());
    }
}
