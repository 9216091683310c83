package io.pacenote.teashop.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification as the client sees it (spec 001, 2.3).
 *
 * @param customerId whose order it is; null when it is for the seller, or the order has no customer
 * @param recipient who is told
 * @param at when it happened
 */
record NotificationView(
        long id,
        long orderId,
        @Nullable String customerId,
        String recipient,
        String channel,
        String text,
        NotificationStatus status,
        Instant at) {

    private static final String KAKAO = "KAKAO";

    static NotificationView of(OrderNotification n) {
        return new NotificationView(
                n.getId(),
                n.getOrderId(),
                n.getCustomerId(),
                n.getRecipient(),
                KAKAO,
                n.getText(),
                n.getStatus(),
                n.getAt());
    }
}
