package io.pacenote.nicecall.caller;

/** The notification service has not answered: the notification is to be sent again, however long it takes. */
final class NotificationOutstandingException extends RuntimeException {

    NotificationOutstandingException(String cause) {
        super(cause);
    }
}
