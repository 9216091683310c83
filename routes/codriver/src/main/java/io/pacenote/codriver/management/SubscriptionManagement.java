package io.pacenote.codriver.management;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The registration of one member (spec 000, 1.3): whether he is subscribed, and by which application.
 *
 * <p>Applications are numbered in the order in which the member made them, so events that come in another order are told
 * by their number: a cancellation ends what came before it and never what came after.
 */
@Entity
@Table(schema = "codriver_management", name = "subscription_management")
public class SubscriptionManagement {

    @Id
    private long id;

    private long userId;
    private long subId;
    private boolean subStatus;
    private @Nullable String date;
    private long cancelledUpTo;

    /** For JPA. */
    protected SubscriptionManagement() {}

    /** Whether the application is the one by which the member is subscribed. */
    boolean isRegisteredBy(long application) {
        return subStatus && subId == application;
    }

    /** Whether the member cancelled after he made the application, or it was undone. */
    boolean isOvertaken(long application) {
        return application <= cancelledUpTo;
    }

    /** The member is subscribed by this application. */
    void register(long application, @Nullable String day) {
        if (!subStatus || application > subId) {
            subId = application;
            date = day;
        }
        subStatus = true;
    }

    /** Ends what the member applied for up to this application, and lets none of it be registered later. */
    void cancelUpTo(long application, @Nullable String day) {
        cancelledUpTo = Math.max(cancelledUpTo, application);
        if (subId <= application) {
            subId = application;
            date = day;
            subStatus = false;
        }
    }

    public long getId() {
        return id;
    }

    public long getUserId() {
        return userId;
    }

    /** The application by which the registration came to be what it is. */
    public long getSubId() {
        return subId;
    }

    /** Whether the member is subscribed. */
    public boolean isSubStatus() {
        return subStatus;
    }

    public @Nullable String getDate() {
        return date;
    }
}
