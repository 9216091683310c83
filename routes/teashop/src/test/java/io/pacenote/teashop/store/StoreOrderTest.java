package io.pacenote.teashop.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The life of an order in its store, without a database. */
class StoreOrderTest {

    private final StoreOrder order = new StoreOrder(1, 11);

    private StoreOrder received() {
        order.receive(3, "캐모마일", 2, "서울");
        return order;
    }

    @Test
    @DisplayName("001-F3: it is received once, as it was first said")
    void isReceivedOnce() {
        assertThat(order.isUnheardOf()).isTrue();

        received().receive(4, "페퍼민트", 9, null);

        assertThat(order.isUnheardOf()).isFalse();
        assertThat(order.getStoreId()).isEqualTo(3);
        assertThat(order.getItem()).isEqualTo("캐모마일");
        assertThat(order.getQty()).isEqualTo(2);
        assertThat(order.getAddress()).isEqualTo("서울");
    }

    @Test
    @DisplayName("001-F4: it is shipped once, and not before it is received")
    void isShippedOnce() {
        assertThat(order.ship()).isFalse();
        assertThat(received().isToBeShipped()).isTrue();
        assertThat(order.ship()).isTrue();
        assertThat(order.isToBeShipped()).isFalse();
        assertThat(order.ship()).isFalse();
        assertThat(order.getStatus()).isEqualTo(StoreOrderStatus.SHIPPED);
    }

    @Test
    @DisplayName("001-F6: it is cancelled once, before or after it is shipped, and never shipped then")
    void isCancelledOnce() {
        assertThat(received().cancel()).isTrue();
        assertThat(order.cancel()).isFalse();
        assertThat(order.ship()).isFalse();
        assertThat(order.isCancelled()).isTrue();

        StoreOrder shipped = new StoreOrder(2, 12);
        shipped.receive(3, "캐모마일", 2, null);
        shipped.ship();
        assertThat(shipped.cancel()).isTrue();
        assertThat(shipped.cancel()).isFalse();
    }

    @Test
    @DisplayName("001-F6: when it is cancelled before it comes, no delivery is cancelled, and it never comes")
    void leavesATombstone() {
        assertThat(order.cancel()).isFalse();

        received();

        assertThat(order.isCancelled()).isTrue();
        assertThat(order.getItem()).isNull();
    }
}
