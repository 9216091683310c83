package io.pacenote.kakao;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Policy: a notification is done with when it has been delivered or refused for good. */
public final class FinalAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(FinalAnswers.class);

    private FinalAnswers() {}

    /** @throws NotificationOutstandingException while it is not known to have been delivered */
    public static void require(String id, NotificationResult result) {
        if (result instanceof NotificationResult.Unavailable unavailable) {
            throw new NotificationOutstandingException(unavailable.cause());
        }
        if (result instanceof NotificationResult.Refused refused) {
            LOG.warn("The notification {} was refused with status {}", id, refused.status());
        }
    }
}
