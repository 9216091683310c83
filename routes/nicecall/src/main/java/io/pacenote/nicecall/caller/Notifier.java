package io.pacenote.nicecall.caller;

import io.pacenote.kakao.Notification;
import io.pacenote.kakao.NotificationResult;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.nicecall.events.NicecallEvent;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The steps of the notification route. */
@Component
public class Notifier {

    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

    /** The notification about an event; nothing if the customer need not know, or has no phone. */
    public @Nullable Notification notification(
            @Body @Nullable NicecallEvent event, @Header(EventHeaders.ID) @Nullable String eventId) {
        return event == null || eventId == null
                ? null
                : NotificationPolicy.notice(event)
                        .map(notice -> new Notification(eventId, notice.mobile(), notice.text()))
                        .orElse(null);
    }

    /** @throws NotificationOutstandingException while it is not known to have been delivered: it has to be sent again */
    public void requireAnswer(@Body NotificationResult result, @Header(EventHeaders.ID) String eventId) {
        if (result instanceof NotificationResult.Unavailable unavailable) {
            throw new NotificationOutstandingException(unavailable.cause());
        }
        if (result instanceof NotificationResult.Refused refused) {
            LOG.warn("The notification about event {} was refused with status {}", eventId, refused.status());
        }
    }
}
