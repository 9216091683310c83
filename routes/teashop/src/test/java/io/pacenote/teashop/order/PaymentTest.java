package io.pacenote.teashop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import io.pacenote.remote.ScriptedServer;
import io.pacenote.testkit.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How an order gets paid, whatever pay says or does not say (spec 001-F2, K9, K17, 2.8.2). */
@OrderContextTest
class PaymentTest {

    private static final String BREAKER = "teashop.order.pay.breaker";
    private static final int ENOUGH = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private OrderBooks books;

    @Autowired
    private BreakerOperations breakers;

    @Test
    @DisplayName("001-F2: an order whose payment is refused is accepted, and says why it came to nothing")
    void tellsWhyItIsRefused(Shop shop, ScriptedServer pay) {
        pay.answers(201, OrderFixtures.DECLINED);

        JsonNode order = shop.post(Shop.ORDERS, Shop.ORDER).expect(201).json();

        assertThat(order.path("status").asText()).isEqualTo("결제실패");
        assertThat(order.path("reason").asText()).isEqualTo("no money");
        assertThat(books.events(order.path("id").asLong())).containsExactly("OrderPlaced", "OrderFailed");
    }

    @Test
    @DisplayName("001-K9, 2.8.2: what pay has taken over waits for its event, and pay is not asked again")
    void waitsForTheEvent(Shop shop, ScriptedServer pay) {
        pay.answers(201, OrderFixtures.PENDING);
        PlacedOrder order = shop.order();
        assertThat(order.status()).isEqualTo("주문됨");

        // another one shows that the due orders have been looked at meanwhile
        pay.answers(503, "");
        PlacedOrder other = shop.order();
        pay.answers(201, OrderFixtures.APPROVED);
        other.awaitStatus("결제됨");
        assertThat(order.status()).isEqualTo("주문됨");
        books.say(order.id(), "PaymentApproved", ",'item':'캐모마일'");

        assertThat(order.status()).isEqualTo("결제됨");
        assertThat(OrderBooks.asked(pay, order.id())).hasSize(1);
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "PaymentApproved", "OrderPaid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"status\":\"SETTLED\"}",
                "200 | {\"orderId\":1}",
                "200 | null",
                "200 | <html/>",
                "201 | ''",
                "302 | ''",
                "400 | {}",
                "404 | {}",
                "409 | {}",
                "500 | {}",
                "503 | {}"
            })
    @DisplayName("001-K9, K17, 2.8.2: while pay is down, or talks nonsense, orders are accepted; when it is back, paid")
    void isPaidWhenPayIsBack(int status, String body, Shop shop, ScriptedServer pay) {
        pay.answers(status, body);

        PlacedOrder order = shop.order();

        assertThat(order.status()).isEqualTo("주문됨");
        OrderBooks.awaitAsked(pay, order.id(), 2);
        assertThat(books.events(order.id())).containsExactly("OrderPlaced");
        pay.answers(200, OrderFixtures.APPROVED);
        order.awaitStatus("결제됨");
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderPaid");
        assertThat(OrderBooks.asked(pay, order.id()).stream()
                        .map(ScriptedServer.Request::body)
                        .distinct())
                .as("the same is asked each time")
                .hasSize(1);
    }

    @Test
    @DisplayName("001-K17: a payment that takes too long keeps nobody, and is asked for again")
    void doesNotWaitForEver(Shop shop, ScriptedServer pay) {
        pay.answersByteByByteForEver();

        PlacedOrder order = shop.order();

        assertThat(order.status()).isEqualTo("주문됨");
        pay.answers(200, OrderFixtures.APPROVED);
        order.awaitStatus("결제됨");
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderPaid");
    }

    @Test
    @DisplayName("001-K17, K24: after many failures pay is left alone, and orders are accepted all the same")
    void opensTheBreaker(Shop shop, ScriptedServer pay) {
        pay.answers(503, "");
        PlacedOrder first = shop.order();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(breaker()).isEqualTo("OPEN"));
        assertThat(pay.requests()).hasSizeGreaterThanOrEqualTo(ENOUGH);

        PlacedOrder second = shop.order();

        assertThat(second.status()).isEqualTo("주문됨");
        pay.answers(201, OrderFixtures.APPROVED);
        first.awaitStatus("결제됨");
        second.awaitStatus("결제됨");
        assertThat(books.events(second.id())).containsExactly("OrderPlaced", "OrderPaid");
    }

    @Test
    @DisplayName("001-F2: refusals are answers, and no failures")
    void doesNotMindRefusals(Shop shop, ScriptedServer pay) {
        pay.answers(201, OrderFixtures.DECLINED);

        for (int i = 0; i < ENOUGH; i++) {
            shop.order();
        }

        assertThat(breaker()).isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @CsvSource({"400", "413", "422"})
    @DisplayName("001-K9, K17: orders that pay refuses to take keep nobody else's from being paid")
    void disturbsNobodyElse(int refusal, Shop shop, ScriptedServer pay) {
        pay.answers(refusal, "{}");
        List<PlacedOrder> refused =
                Stream.generate(shop::order).limit(ENOUGH + 1).toList();

        assertThat(refused).allSatisfy(order -> assertThat(order.status()).isEqualTo("주문됨"));
        assertThat(breaker()).isEqualTo("CLOSED");
        pay.answers(201, OrderFixtures.APPROVED);
        assertThat(shop.order().status()).isEqualTo("결제됨");
        refused.forEach(order -> order.awaitStatus("결제됨"));
    }

    @Test
    @DisplayName("N-1: if the process dies while pay is asked, another asks again when the lease is over")
    void isTakenOverAfterACrash(Shop shop, ScriptedServer pay) {
        var released = new CompletableFuture<Void>();
        pay.answersWhen(released, 201, OrderFixtures.APPROVED);
        CompletableFuture<Answer> dying = shop.postLater(Shop.ORDERS, Shop.ORDER);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pay.requests()).hasSize(1));
        PlacedOrder order = new PlacedOrder(shop, books.newest());

        books.diesWhilePaying(order.id());
        OrderBooks.awaitAsked(pay, order.id(), 2);
        released.complete(null);

        order.awaitStatus("결제됨");
        // the one that was taken for dead writes nothing down twice
        assertThat(dying.join().expect(201).json().path("status").asText()).isEqualTo("결제됨");
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderPaid");
    }

    @Test
    @DisplayName("001-F5: what is cancelled while it is paid stays cancelled, and is not asked for again")
    void isCancelledWhileItIsPaid(Shop shop, ScriptedServer pay) {
        var released = new CompletableFuture<Void>();
        pay.answersWhen(released, 201, OrderFixtures.APPROVED);
        CompletableFuture<Answer> waiting = shop.postLater(Shop.ORDERS, Shop.ORDER);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pay.requests()).hasSize(1));
        PlacedOrder order = new PlacedOrder(shop, books.newest());

        order.cancel().expect(204);
        released.complete(null);

        assertThat(waiting.join().expect(201).json().path("status").asText()).isEqualTo("주문취소됨");
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderCancelled");
        books.awaitSaga(order.id(), "COMPENSATED");
    }

    private String breaker() {
        return breakers.list().stream()
                .filter(breaker -> breaker.name().equals(BREAKER))
                .map(BreakerStatus::state)
                .findFirst()
                .orElseThrow();
    }
}
