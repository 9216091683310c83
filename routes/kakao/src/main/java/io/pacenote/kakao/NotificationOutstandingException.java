package io.pacenote.kakao;

/** The notification service has not answered: the notification has to be sent again, however long it takes. */
public final class NotificationOutstandingException extends RuntimeException {

    NotificationOutstandingException(String cause) {
        super(cause);
    }
}
