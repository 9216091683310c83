package io.pacenote.teashop.customer;

/** How far a notification has got. */
public enum NotificationStatus {
    /** It is sent until there is an answer. */
    PENDING,
    /** The notification service has it. */
    SENT,
    /** The notification service will never take it, as nobody has this number, say. */
    REFUSED
}
