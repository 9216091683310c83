package io.pacenote.teashop;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.contexts.Contexts;
import io.pacenote.testkit.AbstractRepeatedEventTest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

@TeashopTest
class RepeatedEventTest extends AbstractRepeatedEventTest {

    @Autowired
    private Books books;

    @Autowired
    private Contexts contexts;

    private Teashop teashop;

    @BeforeEach
    void setUp(Teashop teashop) {
        this.teashop = teashop;
    }

    @Override
    protected Map<String, Supplier<EndedCase>> cases() {
        return Map.of(
                "001, 2.4: a shipped order", this::shipped,
                "001, 2.6: a refused payment", this::declined,
                "001, 2.8.7: an order that is cancelled before it is shipped", this::cancelled,
                "001, 2.8.7: an order that is cancelled after it is shipped", this::cancelledAfterwards);
    }

    private EndedCase shipped() {
        Shopper shopper = teashop.newShopper();
        TeaOrder order = shopper.orders().awaitStatus("배송됨");
        books.awaitSaga(order.id(), "COMPLETED");
        return ended(shopper, order);
    }

    private EndedCase declined() {
        Shopper shopper = teashop.newShopper();
        shopper.meets("decline");
        TeaOrder order = shopper.orders().awaitStatus("결제실패").awaitPayment("DECLINED");
        books.awaitSaga(order.id(), "COMPENSATED");
        return ended(shopper, order);
    }

    private EndedCase cancelled() {
        Shopper shopper = teashop.newShopper();
        TeaOrder order = whileStoreIsStopped(() -> {
            TeaOrder paid = shopper.orders().awaitStatus("결제됨");
            paid.cancel().expect(204);
            return paid;
        });
        order.awaitPayment("REFUNDED");
        books.awaitSaga(order.id(), "COMPENSATED");
        assertThat(shopper.ledger()).containsExactly("CHARGE", "REFUND");
        return ended(shopper, order);
    }

    private EndedCase cancelledAfterwards() {
        Shopper shopper = teashop.newShopper();
        TeaOrder order = shopper.orders().awaitStatus("배송됨");
        order.cancel().expect(204);
        order.awaitPayment("REFUNDED").awaitStore("배송취소됨");
        assertThat(shopper.ledger()).containsExactly("CHARGE", "REFUND");
        return ended(shopper, order);
    }

    private TeaOrder whileStoreIsStopped(Supplier<TeaOrder> deed) {
        try {
            contexts.stop(TeashopChannels.Store.CONTEXT);
            TeaOrder order = deed.get();
            contexts.start(TeashopChannels.Store.CONTEXT);
            return order;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The phones too: each change is told once, whatever its event is called. */
    private static EndedCase ended(Shopper shopper, TeaOrder order) {
        return new EndedCase(
                () -> List.of(
                        order.status(),
                        order.paymentStatus(),
                        order.storeStatus(),
                        shopper.ledger(),
                        order.notifications(),
                        shopper.messages()),
                order.id());
    }
}
