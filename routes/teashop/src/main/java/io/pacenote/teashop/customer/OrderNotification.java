package io.pacenote.teashop.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer or a seller is told of an order (spec 001-F8, F9). There is one for each kind of event of an order. */
@Entity
@Table(schema = "teashop_customer", name = "notification")
public class OrderNotification {

    @Id
    private long id;

    private String eventId;
    private String eventType;
    private long orderId;
    private @Nullable String customerId;
    private String recipient;
    private String text;

    @Enumerated(EnumType.STRING)
    private NotificationStatus status;

    private Instant at;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected OrderNotification() {}

    /** The notification service has taken it. */
    void sent() {
        status = NotificationStatus.SENT;
    }

    /** The notification service has refused it, for good. */
    void refused() {
        status = NotificationStatus.REFUSED;
    }

    boolean isPending() {
        return status == NotificationStatus.PENDING;
    }

    public long getId() {
        return id;
    }

    /** The event that it tells of, and what the notification service knows it by. */
    public String getEventId() {
        return eventId;
    }

    public long getOrderId() {
        return orderId;
    }

    /** Whose order it is; null when it is for the seller, or the order has no customer. */
    public @Nullable String getCustomerId() {
        return customerId;
    }

    /** Who is told. */
    public String getRecipient() {
        return recipient;
    }

    public String getText() {
        return text;
    }

    public NotificationStatus getStatus() {
        return status;
    }

    /** When it happened. */
    public Instant getAt() {
        return at;
    }
}
