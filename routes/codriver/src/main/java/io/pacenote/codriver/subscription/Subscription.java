package io.pacenote.codriver.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One application of a member, for a subscription or for its end (spec 000, 1.3). Each is a row of its own; together they
 * are the member's history.
 */
@Entity
@Table(schema = "codriver_subscription", name = "subscription")
public class Subscription {

    @Id
    private long subId;

    private long userId;
    private boolean subStatus;
    private LocalDate date;
    private boolean subProcessed;

    @Enumerated(EnumType.STRING)
    private SubscriptionStatus status;

    private @Nullable String reason;
    private @Nullable Long originalSubId;
    private @Nullable String sagaId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    private Subscription(long subId, long userId, LocalDate date, SubscriptionStatus status) {
        this.subId = subId;
        this.userId = userId;
        this.date = date;
        this.status = status;
        this.subStatus = status != SubscriptionStatus.CANCEL_REQUESTED;
    }

    /** An application for a subscription. */
    static Subscription request(long subId, long userId, LocalDate date) {
        return new Subscription(subId, userId, date, SubscriptionStatus.REQUESTED);
    }

    /** An application for the end of the subscription. */
    static Subscription cancellation(long subId, long userId, LocalDate date) {
        return new Subscription(subId, userId, date, SubscriptionStatus.CANCEL_REQUESTED);
    }

    /** An application for what the member already has or is about to get: it shares the original's fate. */
    static Subscription duplicate(long subId, LocalDate date, Subscription original) {
        Subscription duplicate = request(subId, original.userId, date);
        duplicate.originalSubId = original.subId;
        if (original.status == SubscriptionStatus.SUBSCRIBED) {
            duplicate.registered();
        }
        return duplicate;
    }

    boolean isCancellation() {
        return !subStatus;
    }

    boolean isDuplicate() {
        return originalSubId != null;
    }

    /** Remembers the saga that decides on this application. */
    void partOf(String saga) {
        this.sagaId = saga;
    }

    /** The member is registered for this application, unless it has come to nothing before. */
    void registered() {
        if (status == SubscriptionStatus.REQUESTED) {
            status = SubscriptionStatus.SUBSCRIBED;
            subProcessed = true;
        }
    }

    /** The subscription has ended, as this application wanted. */
    void unregistered() {
        if (status == SubscriptionStatus.CANCEL_REQUESTED) {
            status = SubscriptionStatus.UNSUBSCRIBED;
            subProcessed = true;
        }
    }

    /** @return false when it had been rejected before, or was no request under way */
    boolean rejected(@Nullable String why) {
        if (status != SubscriptionStatus.REQUESTED) {
            return false;
        }
        status = SubscriptionStatus.FAILED;
        reason = why;
        return true;
    }

    public long getSubId() {
        return subId;
    }

    public long getUserId() {
        return userId;
    }

    /** True for an application for a subscription, false for one for its end. */
    public boolean isSubStatus() {
        return subStatus;
    }

    public LocalDate getDate() {
        return date;
    }

    /** Whether the application has had its effect (spec 000-F7). */
    public boolean isSubProcessed() {
        return subProcessed;
    }

    public SubscriptionStatus getStatus() {
        return status;
    }

    /** Why it came to nothing. */
    public @Nullable String getReason() {
        return reason;
    }

    /** The application whose fate this one shares. */
    public @Nullable Long getOriginalSubId() {
        return originalSubId;
    }

    public @Nullable String getSagaId() {
        return sagaId;
    }
}
