package io.pacenote.teashop.order;

import static io.pacenote.teashop.order.OrderStatus.CANCELLED;
import static io.pacenote.teashop.order.OrderStatus.FAILED;
import static io.pacenote.teashop.order.OrderStatus.PAID;
import static io.pacenote.teashop.order.OrderStatus.PLACED;
import static io.pacenote.teashop.order.OrderStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.teashop.order.PaymentResult.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(10);
    private static final PaymentResult APPROVED = PaymentResult.of(Outcome.APPROVED);
    private static final PaymentResult DECLINED = new PaymentResult(Outcome.DECLINED, "no money");

    private static final NewOrder WANTED = new NewOrder("캐모마일", 2L, 12_000L, 3L, "7", "서울");

    private final Order order = order(true);

    private static Order order(boolean announced) {
        return new Order(5, WANTED, announced, NOW, SOON);
    }

    @Test
    @DisplayName("001-F1, 2.6: an order is 주문됨 at first, and pay is asked for all of it")
    void isPlacedAtFirst() {
        order.partOf("a-saga");

        assertThat(order.view()).isEqualTo(new OrderView(5, "캐모마일", 2, 12_000, 3, "7", "서울", PLACED, null, NOW));
        assertThat(order.attempt())
                .isEqualTo(new PaymentAttempt(1, new NewPayment(5, 24_000, "캐모마일", 2, 3, "7", "서울", "a-saga")));
        assertThat(order.attempt().isFirst()).isTrue();
    }

    @Test
    @DisplayName("001-F1, 2.5: what the customer leaves out is one unit at the usual price, from the first store")
    void isCompleted() {
        NewOrder completed = new NewOrder("캐모마일", null, null, null, null, null).completed(9_900, "7");

        assertThat(completed).isEqualTo(new NewOrder("캐모마일", 1L, 9_900L, 1L, "7", null));
        assertThat(WANTED.completed(9_900, "8")).isEqualTo(WANTED);
    }

    @Test
    @DisplayName("001-F2, F8: it is paid once, whether pay answers or tells by its event first")
    void isPaidOnce() {
        assertThat(order.settle(APPROVED, SOON)).containsExactly(PAID);

        assertThat(order.paid()).isEmpty();
        assertThat(order.settle(APPROVED, SOON)).isEmpty();
        assertThat(order.settle(DECLINED, SOON)).isEmpty();
        assertThat(order.view().status()).isEqualTo(PAID);
    }

    @Test
    @DisplayName("001-F2: a payment that is refused ends it, with the reason")
    void isRefused() {
        assertThat(order.settle(DECLINED, SOON)).containsExactly(FAILED);

        assertThat(order.failed("again")).isEmpty();
        assertThat(order.paid()).isEmpty();
        assertThat(order.giveUp("compensated")).isEmpty();
        assertThat(order.view().reason()).isEqualTo("no money");
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "UNKNOWN"})
    @DisplayName("001-K9, 2.8.2: while it is not known whether it is paid, it waits")
    void waits(Outcome outcome) {
        assertThat(order.settle(PaymentResult.of(outcome), SOON)).isEmpty();

        assertThat(order.view().status()).isEqualTo(PLACED);
        assertThat(order.paid()).containsExactly(PAID);
    }

    @Test
    @DisplayName("001-F4: what is paid is shipped, once")
    void isShippedOnce() {
        order.paid();

        assertThat(order.ship()).containsExactly(SHIPPED);

        assertThat(order.ship()).isEmpty();
        assertThat(order.paid()).isEmpty();
        assertThat(order.giveUp("too late")).isEmpty();
        assertThat(order.isShipped()).isTrue();
    }

    @Test
    @DisplayName("001-F4, F8: the delivery of what is not known to be paid tells both, in that order")
    void isPaidByItsDelivery() {
        assertThat(order.ship()).containsExactly(PAID, SHIPPED);
        assertThat(order.settle(APPROVED, SOON)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLACED", "PAID", "SHIPPED"})
    @DisplayName("001-F5, 2.8.7: it may be cancelled at any time, once; what comes later changes nothing")
    void isCancelledOnce(OrderStatus before) {
        Order cancelled = in(before);

        assertThat(cancelled.cancel("by me")).containsExactly(CANCELLED);

        assertThat(cancelled.cancel("again")).isEmpty();
        assertThat(cancelled.paid()).isEmpty();
        assertThat(cancelled.failed("no")).isEmpty();
        assertThat(cancelled.ship()).isEmpty();
        assertThat(cancelled.giveUp("undone")).isEmpty();
        assertThat(cancelled.view().reason()).isEqualTo("by me");
        assertThat(cancelled.isShipped()).isEqualTo(before == SHIPPED);
    }

    @Test
    @DisplayName("001-F5: there is nothing to cancel where the payment was refused")
    void isNotCancelledWhenRefused() {
        Order failed = in(FAILED);

        assertThatThrownBy(() -> failed.cancel("by me")).isInstanceOf(OrderRefusedException.class);
        assertThat(failed.view().status()).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLACED", "PAID"})
    @DisplayName("001-F6: it is given up when its saga is undone before it is shipped, once")
    void isGivenUp(OrderStatus before) {
        Order undone = in(before);

        assertThat(undone.giveUp("deadline")).containsExactly(CANCELLED);

        assertThat(undone.giveUp("deadline")).isEmpty();
        assertThat(undone.view().reason()).isEqualTo("deadline");
    }

    @Test
    @DisplayName("2.8.2: one that nobody has been told of is announced by the first that becomes of it")
    void isAnnouncedLater() {
        Order strict = order(false);

        assertThat(strict.settle(APPROVED, SOON)).containsExactly(PLACED, PAID);
        assertThat(strict.isAnnounced()).isTrue();
        assertThat(strict.ship()).containsExactly(SHIPPED);
        assertThat(order(false).cancel("by me")).containsExactly(PLACED, CANCELLED);
        assertThat(order(false).ship()).containsExactly(PLACED, PAID, SHIPPED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "UNKNOWN"})
    @DisplayName("2.8.2: it is refused only by the request that has placed it, and while nobody has been told of it")
    void isRefusedByItsRequestAlone(Outcome outcome) {
        PaymentResult open = PaymentResult.of(outcome);
        Order strict = order(false);
        PaymentAttempt first = strict.attempt();
        PaymentAttempt later = new PaymentAttempt(2, first.payment());

        assertThat(strict.isRefusedBy(first, open)).isTrue();
        assertThat(strict.isRefusedBy(first, DECLINED)).isFalse();
        assertThat(strict.isRefusedBy(later, open)).isFalse();
        assertThat(order.isRefusedBy(first, open)).isFalse();
        strict.paid();
        assertThat(strict.isRefusedBy(first, open)).isFalse();
    }

    private static Order in(OrderStatus status) {
        Order order = order(true);
        switch (status) {
            case PLACED -> {}
            case PAID -> order.paid();
            case SHIPPED -> order.ship();
            case FAILED -> order.failed("no money");
            case CANCELLED -> order.cancel("by me");
        }
        return order;
    }
}
