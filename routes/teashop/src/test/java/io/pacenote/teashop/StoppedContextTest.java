package io.pacenote.teashop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.testkit.AbstractStoppedContextTest;
import io.pacenote.testkit.Client;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Customers order whatever is down behind order; what waits is done when it is back (spec 001-F10, K9, K20, §0.6 N-1). */
@TeashopTest
class StoppedContextTest extends AbstractStoppedContextTest {

    private static final int SEVERAL = 10;

    private Teashop teashop;

    @BeforeEach
    void setUp(Teashop teashop) {
        this.teashop = teashop;
    }

    @Override
    protected Client operator() {
        return teashop;
    }

    @Override
    protected Map<String, String> paths() {
        return Map.of(
                TeashopChannels.Order.CONTEXT, "/teashop/orders",
                TeashopChannels.Pay.CONTEXT, "/teashop/payments",
                TeashopChannels.Store.CONTEXT, "/teashop/storeOrders",
                TeashopChannels.Customer.CONTEXT, "/teashop/notifications");
    }

    @Override
    protected Map<String, Supplier<Runnable>> acceptedWithout() {
        return Map.of(
                TeashopChannels.Store.CONTEXT, this::ordersForTheStore,
                TeashopChannels.Pay.CONTEXT, this::ordersToBePaid,
                TeashopChannels.Customer.CONTEXT, this::ordersToBeTold);
    }

    /** 001-F10: orders are taken and paid, and one of them is cancelled; all the others are shipped later, and it is not. */
    private Runnable ordersForTheStore() {
        List<TeaOrder> orders = orders();
        orders.forEach(order -> order.awaitStatus("결제됨"));
        TeaOrder cancelled = orders.get(0);
        cancelled.cancel().expect(204);
        return () -> {
            orders.stream().skip(1).forEach(order -> order.awaitStatus("배송됨"));
            cancelled.awaitPayment("REFUNDED");
            assertThat(cancelled.status()).isEqualTo("주문취소됨");
            assertThat(cancelled.storeStatus()).isNotEqualTo("배송됨");
        };
    }

    /** 001-K9, 2.8.2: orders wait, are never shipped unpaid, and are paid and shipped later. */
    private Runnable ordersToBePaid() {
        List<TeaOrder> orders = orders();
        assertThat(orders).allSatisfy(order -> {
            assertThat(order.status()).isEqualTo("주문됨");
            assertThat(order.storeStatus()).isEmpty();
        });
        return () -> orders.forEach(order -> order.awaitStatus("배송됨").awaitPayment("APPROVED"));
    }

    /** 001-F8: orders are shipped; nothing that happened to them is missing on the phones later. */
    private Runnable ordersToBeTold() {
        List<Shopper> shoppers = several().toList();
        shoppers.stream().map(Shopper::orders).toList().forEach(order -> order.awaitStatus("배송됨"));
        return () -> shoppers.forEach(
                shopper -> await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(shopper.messages())
                        .satisfiesExactly(
                                placed -> assertThat(placed).contains("접수"),
                                paid -> assertThat(paid).contains("결제가 완료"),
                                shipped -> assertThat(shipped).contains("배송"))));
    }

    private List<TeaOrder> orders() {
        return several().map(Shopper::orders).toList();
    }

    private Stream<Shopper> several() {
        return Stream.generate(teashop::newShopper).limit(SEVERAL);
    }
}
