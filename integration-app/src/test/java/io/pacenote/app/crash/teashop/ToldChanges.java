package io.pacenote.app.crash.teashop;

import static java.util.stream.Collectors.joining;

import io.pacenote.app.crash.teashop.TeashopBooks.Notification;
import io.pacenote.app.crash.teashop.TeashopBooks.Order;
import io.pacenote.app.crash.teashop.TeashopBooks.StoreOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the customer and the seller of an order were told: each change once and in order, and a new order once. */
final class ToldChanges {

    private static final Map<String, String> CUSTOMER_HEARS = Map.of(
            TeashopInvariants.SHIPPED, "PLACED PAID SHIPPED",
            TeashopInvariants.CANCELLED, "PLACED (PAID (SHIPPED )?)?CANCELLED",
            TeashopInvariants.FAILED, "PLACED FAILED");

    private final Order order;
    private final TeashopBooks books;
    private final List<String> found = new ArrayList<>();

    private ToldChanges(Order order, TeashopBooks books) {
        this.order = order;
        this.books = books;
    }

    /** What is wrong, a line each. */
    static List<String> violations(Order order, TeashopBooks books) {
        ToldChanges told = new ToldChanges(order, books);
        StoreOrder delivery = books.storeOrders().get(order.id());
        told.check(order.customerId(), CUSTOMER_HEARS.getOrDefault(order.status(), "PLACED.*"));
        told.check(order.seller(), delivery != null && delivery.isReceived() ? "RECEIVED" : "");
        return told.found;
    }

    private void check(String recipient, String expected) {
        List<Notification> stored = books.notifications().getOrDefault(recipient, List.of());
        List<String> delivered = books.messages().getOrDefault(recipient, List.of());
        boolean same = stored.stream().map(Notification::text).toList().equals(delivered)
                && stored.stream().allMatch(Notification::isSent);
        if (!same || !newsOf(delivered).matches(expected)) {
            found.add("%s: %s is to hear %s, heard %s by %s".formatted(order, recipient, expected, delivered, stored));
        }
    }

    private static String newsOf(List<String> texts) {
        return texts.stream().map(News::of).collect(joining(" "));
    }

    /** What a text tells. */
    private enum News {
        PLACED("접수되었습니다"),
        PAID("결제가 완료되었습니다"),
        FAILED("승인되지 않아"),
        SHIPPED("배송되었습니다"),
        CANCELLED("취소되었습니다"),
        RECEIVED("새 주문");

        private final String words;

        News(String words) {
            this.words = words;
        }

        private static String of(String text) {
            return Stream.of(values())
                    .filter(news -> text.contains(news.words))
                    .map(Enum::name)
                    .collect(joining("+"));
        }
    }
}
