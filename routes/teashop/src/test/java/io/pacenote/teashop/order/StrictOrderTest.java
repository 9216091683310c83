package io.pacenote.teashop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.remote.ScriptedServer;
import io.pacenote.testkit.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The strict mode: an order that cannot be paid right now is refused, and nothing of it stays (spec 001, 2.8.2). */
@OrderContextTest
@TestPropertySource(properties = "teashop.order.strict=true")
class StrictOrderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private OrderBooks books;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503 | ''",
                "500 | {}",
                "409 | {}",
                "200 | <html/>",
                "201 | {\"orderId\":1,\"status\":\"PENDING\"}",
                "200 | {\"orderId\":1,\"status\":\"CANCELLED\"}"
            })
    @DisplayName("2.8.2, 001-K17: without a final answer an order is refused with 503; nothing is stored, nothing sent")
    void refusesWhatCannotBePaid(int status, String body, Shop shop, ScriptedServer pay) {
        books.awaitSent();
        Map<String, Long> before = books.rows();
        pay.answers(status, body);

        refused(shop.post(Shop.ORDERS, Shop.ORDER));

        assertGone(shop, before);
    }

    @Test
    @DisplayName("2.8.2: a payment that is approved too late is not wanted any more")
    void mindsNoLateApproval(Shop shop, ScriptedServer pay) {
        books.awaitSent();
        Map<String, Long> before = books.rows();
        var released = new CompletableFuture<Void>();
        pay.answersWhen(released, 201, OrderFixtures.APPROVED);

        refused(shop.post(Shop.ORDERS, Shop.ORDER));
        released.complete(null);
        books.say(books.newest(), "PaymentApproved", ",'item':'캐모마일'");

        assertThat(books.rows()).isEqualTo(before);
        assertThat(books.events(books.newest())).containsExactly("PaymentApproved");
        assertThat(books.deadLetters(books.newest())).isEmpty();
        shop.get(Shop.ORDERS + "/" + books.newest()).expectProblem(404);
        books.awaitSaga(books.newest(), "COMPENSATED");
    }

    @Test
    @DisplayName("§0.6 N-2: a refused order uses up no Idempotency-Key")
    void mayBeRepeated(Shop shop, ScriptedServer pay) {
        String key = UUID.randomUUID().toString();
        pay.answers(503, "");
        refused(shop.post(Shop.ORDERS, Shop.ORDER, "Idempotency-Key", key));
        pay.answers(201, OrderFixtures.APPROVED);

        Answer placed =
                shop.post(Shop.ORDERS, Shop.ORDER, "Idempotency-Key", key).expect(201);
        Answer again =
                shop.post(Shop.ORDERS, Shop.ORDER, "Idempotency-Key", key).expect(201);

        assertThat(placed.json().path("status").asText()).isEqualTo("결제됨");
        assertThat(again.json()).isEqualTo(placed.json());
        assertThat(books.events(shop.placed(placed).id())).containsExactly("OrderPlaced", "OrderPaid");
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, 결제됨, OrderPaid", "DECLINED, 결제실패, OrderFailed"})
    @DisplayName("2.8.2: what is known to be paid, or never to be, is accepted, and told from the beginning")
    void acceptsWhatIsDecided(String payment, String status, String event, Shop shop, ScriptedServer pay) {
        pay.answers(201, "APPROVED".equals(payment) ? OrderFixtures.APPROVED : OrderFixtures.DECLINED);

        PlacedOrder order = shop.order();

        assertThat(order.status()).isEqualTo(status);
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", event);
    }

    @Test
    @DisplayName(
            "2.8.2: while its payment is being decided, nobody is told of an order, not even who repeats the request")
    void tellsNobodyMeanwhile(Shop shop, ScriptedServer pay) {
        String key = UUID.randomUUID().toString();
        var released = new CompletableFuture<Void>();
        pay.answersWhen(released, 201, OrderFixtures.APPROVED);
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> shop.post(Shop.ORDERS, Shop.ORDER, "Idempotency-Key", key));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pay.requests()).hasSize(1));

        shop.post(Shop.ORDERS, Shop.ORDER, "Idempotency-Key", key).expectProblem(409);
        assertThat(books.events(books.newest())).isEmpty();
        released.complete(null);

        PlacedOrder order = shop.placed(waiting.join().expect(201));
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderPaid");
    }

    @Test
    @DisplayName("N-1: an order whose process has died is settled like any other: it may have been paid")
    void goesOnAfterACrash(Shop shop, ScriptedServer pay) {
        PlacedOrder order = diesBeforeItIsTold(shop);
        assertThat(books.events(order.id())).isEmpty();
        pay.answers(503, "");
        pay.forgetsRequests();
        books.diesWhilePaying(order.id());
        OrderBooks.awaitAsked(pay, order.id(), 3);
        assertThat(order.status()).isEqualTo("주문됨");
        assertThat(books.events(order.id())).isEmpty();

        pay.answers(200, OrderFixtures.APPROVED);

        order.awaitStatus("결제됨");
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderPaid");
    }

    @Test
    @DisplayName("001-F5: who cancels an order that nobody has been told of cancels a placed one")
    void isCancelledMeanwhile(Shop shop, ScriptedServer pay) {
        var released = new CompletableFuture<Void>();
        pay.answersWhen(released, 503, "");
        CompletableFuture<Answer> waiting = shop.postLater(Shop.ORDERS, Shop.ORDER);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pay.requests()).hasSize(1));
        PlacedOrder order = new PlacedOrder(shop, books.newest());

        order.cancel().expect(204);
        released.complete(null);

        assertThat(waiting.join().expect(201).json().path("status").asText()).isEqualTo("주문취소됨");
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderCancelled");
    }

    /** Pay has approved it, which nobody has written down; as it is when the process dies in between. */
    private PlacedOrder diesBeforeItIsTold(Shop shop) {
        books.change("alter table teashop_order.shop_order add constraint sabotage check (status <> 'PAID') not valid");
        try {
            shop.post(Shop.ORDERS, Shop.ORDER).expectProblem(409);
        } finally {
            books.change("alter table teashop_order.shop_order drop constraint sabotage");
        }
        return new PlacedOrder(shop, books.newest());
    }

    private static void refused(Answer answer) {
        answer.expectProblem(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    private void assertGone(Shop shop, Map<String, Long> before) {
        long id = books.newest();
        assertThat(books.rows()).isEqualTo(before);
        assertThat(books.events(id)).isEmpty();
        shop.get(Shop.ORDERS + "/" + id).expectProblem(404);
        books.awaitSaga(id, "COMPENSATED");
        assertThat(books.saga(id).saga().cause()).isEqualTo(Refusal.CAUSE);
        assertThat(books.rows()).isEqualTo(before);
        assertThat(books.events(id)).isEmpty();
    }
}
