package io.pacenote.nicecall.caller;

import io.pacenote.kakao.Notification;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.nicecall.events.NicecallEvent;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of the notification route. */
@Component
public class Notifier {

    /** The notification about an event; nothing if the customer need not know, or has no phone. */
    public @Nullable Notification notification(
            @Body @Nullable NicecallEvent event, @Header(EventHeaders.ID) @Nullable String eventId) {
        return event == null || eventId == null
                ? null
                : NotificationPolicy.notice(event)
                        .map(notice -> new Notification(eventId, notice.mobile(), notice.text()))
                        .orElse(null);
    }
}
