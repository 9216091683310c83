package io.pacenote.codriver.subscription;

/** What has become of an application (spec 000, 1.7.5). */
public enum SubscriptionStatus {
    /** Applied for a subscription; payment and registration are under way. */
    REQUESTED,
    /** The member is subscribed. */
    SUBSCRIBED,
    /** Came to nothing and is undone; the member may apply again. */
    FAILED,
    /** Applied for the end of the subscription. */
    CANCEL_REQUESTED,
    /** The subscription has ended. */
    UNSUBSCRIBED
}
