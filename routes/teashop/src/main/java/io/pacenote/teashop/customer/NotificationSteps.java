package io.pacenote.teashop.customer;

import io.pacenote.kakao.Notification;
import io.pacenote.kakao.NotificationResult;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.teashop.events.TeashopEvent;
import java.time.Instant;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of the notification routes. Each runs in the transaction of its route. */
@Component("teashop.customer.notifications")
public class NotificationSteps {

    private final OrderNotifications notifications;

    NotificationSteps(OrderNotifications notifications) {
        this.notifications = notifications;
    }

    /** Stores what is to be told of an event; of a copy of it, nothing. */
    public void record(
            @Body TeashopEvent event,
            @Header(EventHeaders.ID) String eventId,
            @Header(EventHeaders.TYPE) String eventType,
            @Header(EventHeaders.TIME) String time,
            @Variable("text") String text) {
        RecipientPolicy.Recipient recipient = RecipientPolicy.of(event);
        notifications.add(
                eventId,
                eventType,
                event.orderId(),
                recipient.customerId(),
                recipient.address(),
                text,
                Instant.parse(time));
    }

    /**
     * What is still to be sent of an event, under the id with which it was stored: a process that died may have sent it
     * already.
     */
    public @Nullable Notification pending(@Body TeashopEvent event, @Header(EventHeaders.TYPE) String eventType) {
        return notifications
                .findByOrderIdAndEventType(event.orderId(), eventType)
                .filter(OrderNotification::isPending)
                .map(stored -> new Notification(stored.getEventId(), stored.getRecipient(), stored.getText()))
                .orElse(null);
    }

    /** @param answer what is known for good */
    public void settle(@Variable("notification") String eventId, @Body NotificationResult answer) {
        OrderNotification answered = notifications.findByEventId(eventId).orElseThrow();
        if (answer instanceof NotificationResult.Refused) {
            answered.refused();
        } else {
            answered.sent();
        }
    }
}
