package io.pacenote.app.crash.teashop;

import static java.util.stream.Collectors.groupingBy;

import io.pacenote.app.crash.JsonClient;
import io.pacenote.app.crash.SystemInvariants;
import io.pacenote.app.crash.teashop.TeashopBooks.Movement;
import io.pacenote.app.crash.teashop.TeashopBooks.Order;
import io.pacenote.app.crash.teashop.TeashopBooks.Payment;
import io.pacenote.app.crash.teashop.TeashopBooks.StoreOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of teashop whenever it has come to rest, whatever happened before: every accepted order is shipped, or
 * cancelled, or could not be paid, and there is one for each customer; he was charged once, or has his money back; nothing is
 * shipped unpaid, and no delivery goes on after a cancellation; all contexts and the provider say the same about it; and each
 * change was told once and in order. Reads only what anybody can read over HTTP.
 */
public final class TeashopInvariants implements SystemInvariants {

    static final long QTY = 2;
    static final long PRICE = 12_000;

    static final String SHIPPED = "배송됨";
    static final String CANCELLED = "주문취소됨";
    static final String FAILED = "결제실패";
    private static final String DELIVERY_CANCELLED = "배송취소됨";

    private static final List<String> CHARGED = List.of("CHARGE");
    private static final Set<List<String>> MONEY_BACK = Set.of(List.of(), List.of("CHARGE", "REFUND"));
    private static final Set<String> NO_MONEY_HELD = Set.of("DECLINED", "REFUNDED", "CANCELLED");

    private final JsonClient client = new JsonClient();
    private final TeashopSite site;
    private final Promises promises;

    /** @param promises all that was told so far */
    public TeashopInvariants(TeashopSite site, Promises promises) {
        this.site = site;
        this.promises = promises;
    }

    /** How the orders ended. */
    public Ends ends() {
        TeashopBooks books = TeashopBooks.read(client, site);
        return new Ends(books.orders().size(), books.count(SHIPPED), books.count(CANCELLED), books.count(FAILED));
    }

    /** Numbers of orders. */
    public record Ends(long orders, long shipped, long cancelled, long failed) {}

    @Override
    public List<String> violations() {
        TeashopBooks books = TeashopBooks.read(client, site);
        List<String> found = new ArrayList<>();
        checkPromises(books, found);
        books.orders().values().stream()
                .collect(groupingBy(Order::customerId))
                .forEach((customer, orders) ->
                        report(found, orders.size() > 1, "%s ordered once and has %s", customer, orders));
        books.orders().values().forEach(order -> {
            check(order, books, found);
            found.addAll(ToldChanges.violations(order, books));
        });
        return found;
    }

    private void checkPromises(TeashopBooks books, List<String> found) {
        promises.accepted()
                .forEach(id -> report(found, !books.orders().containsKey(id), "accepted order %d is lost", id));
        promises.cancelled().forEach(id -> {
            Order order = books.orders().get(id);
            report(found, order == null || !order.status().equals(CANCELLED), "cancelled order %d: %s", id, order);
        });
        promises.shipments()
                .forEach((id, times) -> report(found, times > 1, "order %d was shipped %d times", id, times));
    }

    private static void check(Order order, TeashopBooks books, List<String> found) {
        Payment payment = books.payments().get(order.id());
        StoreOrder delivery = books.storeOrders().get(order.id());
        List<Movement> moved = books.movements().getOrDefault(order.customerId(), List.of());
        List<String> money = moved.stream().map(Movement::type).toList();
        boolean agrees =
                switch (order.status()) {
                    case SHIPPED -> has(payment, Set.of("APPROVED")) && has(delivery, SHIPPED) && money.equals(CHARGED);
                    case CANCELLED ->
                        (payment == null || has(payment, NO_MONEY_HELD))
                                && (delivery == null || has(delivery, DELIVERY_CANCELLED))
                                && MONEY_BACK.contains(money);
                    case FAILED -> has(payment, Set.of("DECLINED")) && delivery == null && money.isEmpty();
                    default -> false;
                };
        report(found, !agrees, "%s has %s, %s and %s", order, payment, delivery, moved);
        report(
                found,
                !moved.stream().allMatch(movement -> payment != null && fits(movement, payment)),
                "%s moved %s by %s",
                order,
                moved,
                payment);
    }

    private static boolean fits(Movement movement, Payment payment) {
        return movement.reference().equals(payment.pspReference()) && movement.amount() == QTY * PRICE;
    }

    private static boolean has(@Nullable Payment payment, Set<String> statuses) {
        return payment != null && statuses.contains(payment.status());
    }

    private static boolean has(@Nullable StoreOrder delivery, String status) {
        return delivery != null && delivery.status().equals(status);
    }

    private static void report(List<String> found, boolean violated, String what, @Nullable Object... details) {
        if (violated) {
            found.add(what.formatted(details));
        }
    }
}
