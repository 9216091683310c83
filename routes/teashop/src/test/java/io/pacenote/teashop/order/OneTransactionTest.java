package io.pacenote.teashop.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.remote.ScriptedServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be told to others has not happened: state, saga and event commit together, or not at all (spec 001-K2). */
@OrderContextTest
class OneTransactionTest {

    @Autowired
    private OrderBooks books;

    @AfterEach
    void repair() {
        books.change("alter table messaging.outbox drop constraint if exists sabotage");
    }

    @Test
    @DisplayName("001-F1: an order that cannot be told is not stored, begins no saga, is not paid and uses up no key")
    void anOrderThatCannotBeTold(Shop shop, ScriptedServer pay) {
        String key = UUID.randomUUID().toString();
        books.awaitSent();
        Map<String, Long> before = books.rows();
        long sagas = books.sagas();
        refuse("OrderPlaced");

        shop.post(Shop.ORDERS, Shop.ORDER, "Idempotency-Key", key).expectProblem(409);

        assertThat(books.rows()).isEqualTo(before);
        assertThat(books.sagas()).isEqualTo(sagas);
        assertThat(pay.requests()).isEmpty();
        repair();
        shop.post(Shop.ORDERS, Shop.ORDER, "Idempotency-Key", key).expect(201);
    }

    @Test
    @DisplayName("001-F2: an order that cannot be told to be paid is not, but later, with the same payment")
    void aPaymentThatCannotBeTold(Shop shop, ScriptedServer pay) {
        refuse("OrderPaid");

        shop.post(Shop.ORDERS, Shop.ORDER).expectProblem(409);

        PlacedOrder order = new PlacedOrder(shop, books.newest());
        assertThat(order.status()).isEqualTo("주문됨");
        repair();
        order.awaitStatus("결제됨");
        assertThat(OrderBooks.asked(pay, order.id())).hasSizeGreaterThan(1);
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderPaid");
    }

    @Test
    @DisplayName("001-F5: a cancellation that cannot be told leaves the order and its saga as they were")
    void aCancellationThatCannotBeTold(Shop shop) {
        PlacedOrder order = shop.order();
        books.awaitSent();
        refuse("OrderCancelled");

        order.cancel().expectProblem(409);

        assertThat(order.status()).isEqualTo("결제됨");
        assertThat(books.saga(order.id()).saga().status()).hasToString("ACTIVE");
        repair();
        order.cancel().expect(204);
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderPaid", "OrderCancelled");
    }

    /** The outbox takes no event of this type. */
    private void refuse(String type) {
        books.change(
                "alter table messaging.outbox add constraint sabotage check (headers::text not like '%%%s%%') not valid"
                        .formatted(type));
    }
}
