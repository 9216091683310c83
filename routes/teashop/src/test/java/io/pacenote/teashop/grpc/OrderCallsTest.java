package io.pacenote.teashop.grpc;

import static io.pacenote.teashop.grpc.CallingCustomer.refused;
import static io.pacenote.teashop.grpc.CallingCustomer.tea;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import io.pacenote.contexts.Contexts;
import io.pacenote.remote.ScriptedServer;
import io.pacenote.teashop.grpc.v1.FindRequest;
import io.pacenote.teashop.grpc.v1.Order;
import io.pacenote.testkit.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GrpcTest
class OrderCallsTest {

    private static final String PLACED = "주문됨";
    private static final String PAID = "결제됨";
    private static final String CANCELLED = "주문취소됨";
    private static final String FAILED = "결제실패";

    @Autowired
    private OrderBooks books;

    @Autowired
    private Contexts contexts;

    @Autowired
    private CamelContext camel;

    @Test
    @DisplayName("001-K14: an order over gRPC is the same row, saga and events as one over HTTP")
    void isTheSameAsOverHttp(CallingCustomer customer, Client http) {
        Order called = customer.places(tea("페퍼민트")
                .setQty(2)
                .setPrice(12_000)
                .setStoreId(3)
                .setCustomerId("7")
                .setAddress("서울"));
        long posted = http.post(
                        "/teashop/orders",
                        "{'item':'페퍼민트','qty':2,'price':12000,'storeId':3,'customerId':'7','address':'서울'}")
                .expect(201)
                .json()
                .path("id")
                .asLong();

        assertThat(books.row(called.getId())).isEqualTo(books.row(posted));
        assertThat(books.events(called.getId()))
                .isEqualTo(books.events(posted))
                .containsExactly("OrderPlaced", "OrderPaid");
        assertThat(books.saga(called.getId()).saga().name())
                .isEqualTo(books.saga(posted).saga().name());
    }

    @Test
    @DisplayName("001-K14, F7: the order that is answered is the order that is found, over either protocol")
    void answersWithTheOrder(CallingCustomer customer, Client http) {
        Instant before = Instant.now();

        Order placed = customer.places(tea("캐모마일"));

        assertThat(placed.getItem()).isEqualTo("캐모마일");
        assertThat(placed.getQty()).isEqualTo(1);
        assertThat(placed.getPrice()).isEqualTo(9900);
        assertThat(placed.getStoreId()).isEqualTo(1);
        assertThat(placed.getStatus()).isEqualTo(PAID);
        assertThat(placed.hasCustomerId()).isFalse();
        assertThat(placed.hasReason()).isFalse();
        assertThat(Instant.ofEpochSecond(placed.getCreatedAt().getSeconds()))
                .isBetween(before.minusSeconds(1), Instant.now());
        assertThat(customer.finds(placed.getId())).isEqualTo(placed);
        assertThat(http.get("/teashop/orders/" + placed.getId())
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo(PAID);
    }

    @Test
    @DisplayName("001-F5: cancelling answers with the order, and again it has no effect")
    void cancels(CallingCustomer customer) {
        long id = customer.places(tea("캐모마일")).getId();

        assertThat(customer.cancels(id).getStatus()).isEqualTo(CANCELLED);
        assertThat(customer.cancels(id).getStatus()).isEqualTo(CANCELLED);

        books.awaitSaga(id, "COMPENSATED");
        assertThat(books.events(id)).containsExactly("OrderPlaced", "OrderPaid", "OrderCancelled");
    }

    @Test
    @DisplayName("001-K14: a repeated idempotency-key has no second effect, and is nobody else's")
    void isDoneOnceForEachKey(CallingCustomer customer, ScriptedServer pay) {
        String key = "grpc-" + System.nanoTime();

        Order first = customer.places(tea("캐모마일"), "idempotency-key", key);
        Map<String, Long> before = rowsWhenSent();
        Order again = customer.places(tea("캐모마일"), "idempotency-key", key);

        assertThat(again).isEqualTo(first);
        assertThat(refused(() -> customer.places(tea("녹차"), "idempotency-key", key))
                        .expect(Status.Code.INVALID_ARGUMENT)
                        .description())
                .contains("Idempotency-Key");
        assertThat(rowsWhenSent()).isEqualTo(before);
        assertThat(pay.posts()).hasSize(1);
    }

    @Test
    @DisplayName("001-K14: a key that was used over HTTP has no second effect over gRPC")
    void knowsTheKeysOfHttp(CallingCustomer customer, Client http) {
        String key = "both-" + System.nanoTime();
        http.post("/teashop/orders", "{'item':'캐모마일'}", "Idempotency-Key", key).expect(201);
        Map<String, Long> before = rowsWhenSent();

        refused(() -> customer.places(tea("캐모마일"), "idempotency-key", key)).expect(Status.Code.INVALID_ARGUMENT);

        assertThat(rowsWhenSent()).isEqualTo(before);
    }

    @Test
    @DisplayName("001-K14: what the state of an order does not allow is FAILED_PRECONDITION")
    void refusesWhatTheStateForbids(CallingCustomer customer, ScriptedServer pay) {
        pay.answers(201, GrpcFixtures.DECLINED);
        Order order = customer.places(tea("캐모마일").setCustomerId("402"));

        assertThat(order.getStatus()).isEqualTo(FAILED);
        assertThat(order.getReason()).contains("no money");
        assertThat(refused(() -> customer.cancels(order.getId()))
                        .expect(Status.Code.FAILED_PRECONDITION)
                        .description())
                .isNotBlank();
    }

    @Test
    @DisplayName("001-K9: without pay the order is accepted, and paid later")
    void waitsForPay(CallingCustomer customer, ScriptedServer pay) {
        pay.answers(503, "");

        Order order = customer.places(tea("캐모마일"));

        assertThat(order.getStatus()).isEqualTo(PLACED);
        pay.answers(201, GrpcFixtures.APPROVED);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(customer.finds(order.getId()).getStatus()).isEqualTo(PAID));
    }

    @Test
    @DisplayName("001-K14: who does not wait for the answer has ordered all the same, once")
    void goesOnWithoutTheClient(CallingCustomer customer, ScriptedServer pay) {
        var released = new CompletableFuture<Void>();
        pay.answersWhen(released, 201, GrpcFixtures.APPROVED);
        String key = "late-" + System.nanoTime();

        refused(() -> customer.with("idempotency-key", key)
                        .withDeadlineAfter(1, TimeUnit.SECONDS)
                        .place(tea("캐모마일").build()))
                .expect(Status.Code.DEADLINE_EXCEEDED);
        released.complete(null);

        long id = customer.places(tea("캐모마일"), "idempotency-key", key).getId();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(customer.finds(id).getStatus()).isEqualTo(PAID));
        assertThat(books.events(id)).containsExactly("OrderPlaced", "OrderPaid");
    }

    @Test
    @DisplayName("001-K14: while the context is stopped calls are UNAVAILABLE, and say when to come again")
    void answersWhileTheContextIsStopped(CallingCustomer customer) throws Exception {
        long id = customer.places(tea("캐모마일")).getId();
        contexts.stop("teashop.order");
        try {
            Refusal refusal = refused(() -> customer.finds(id)).expect(Status.Code.UNAVAILABLE);
            assertThat(refusal.description()).contains("teashop.order is stopped");
            assertThat(refusal.retryAfterSeconds()).isEqualTo(5);
        } finally {
            contexts.start("teashop.order");
        }
        assertThat(customer.finds(id).getId()).isEqualTo(id);
    }

    @Test
    @DisplayName("001-K14: a stop lets the calls under way end; then nobody is there, until the route is started again")
    void endsWhatIsUnderWay(CallingCustomer customer, ScriptedServer pay) throws Exception {
        var released = new CompletableFuture<Void>();
        pay.answersWhen(released, 201, GrpcFixtures.APPROVED);
        var placed = CompletableFuture.supplyAsync(() -> customer.places(tea("캐모마일")));
        await().until(() -> !pay.posts().isEmpty());

        var stopped = CompletableFuture.runAsync(this::stopRoute);
        await().during(Duration.ofMillis(500)).until(() -> !placed.isDone());
        released.complete(null);

        long id = placed.join().getId();
        stopped.join();
        refused(() -> customer.finds(id)).expect(Status.Code.UNAVAILABLE);
        camel.getRouteController().startRoute(OrderCallRoutes.ROUTE);
        assertThat(customer.with().withWaitForReady().find(find(id)).getStatus())
                .isEqualTo(PAID);
    }

    private void stopRoute() {
        try {
            camel.getRouteController().stopRoute(OrderCallRoutes.ROUTE);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static FindRequest find(long id) {
        return FindRequest.newBuilder().setId(id).build();
    }

    private Map<String, Long> rowsWhenSent() {
        books.awaitSent();
        return books.rows();
    }
}
