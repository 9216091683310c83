package io.pacenote.teashop.store;

import static io.pacenote.teashop.TeashopChannels.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.saga.Sagas;
import io.pacenote.teashop.OrderSagas;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.teashop.TeashopSaga;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import io.pacenote.testkit.Topics.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.springframework.core.env.Environment;

/** The orders of a test, as those around the store deal with them. */
final class Orders {

    /** {@code /teashop/주문처리s}. */
    static final String PATH = "/teashop/%EC%A3%BC%EB%AC%B8%EC%B2%98%EB%A6%ACs";

    static final String ALIAS = "/teashop/storeOrders";

    private static final AtomicLong NUMBERS = new AtomicLong(600_000);
    private static final Set<String> OWN = Set.of("OrderReceived", "DeliveryStarted", "DeliveryCancelled");

    private final Topics topics;
    private final Consumers consumers;
    private final OrderSagas sagas;
    private final Sagas allSagas;
    private final ProducerTemplate routes;
    private final Environment environment;

    Orders(
            Topics topics,
            Consumers consumers,
            OrderSagas sagas,
            Sagas allSagas,
            ProducerTemplate routes,
            Environment environment) {
        this.topics = topics;
        this.consumers = consumers;
        this.sagas = sagas;
        this.allSagas = allSagas;
        this.routes = routes;
        this.environment = environment;
    }

    /** An order of which the store's process has no saga. */
    static long unused() {
        return NUMBERS.incrementAndGet();
    }

    /** An order whose saga has begun, and which is not paid. */
    long placed() {
        long orderId = unused();
        sagas.begin(orderId);
        return orderId;
    }

    /** An order that is paid, and that store 3 has. */
    long received() {
        return receivedBy(3);
    }

    long receivedBy(long storeId) {
        long orderId = placed();
        send(approved(orderId, storeId));
        return orderId;
    }

    /** So many orders that store 3 has. */
    List<Long> received(int number) {
        List<Long> placed = Stream.generate(this::placed).limit(number).toList();
        send(placed.stream().map(Orders::approved).toArray(Message[]::new));
        return placed;
    }

    UUID saga(long orderId) {
        return allSagas.findId(TeashopSaga.NAME, String.valueOf(orderId)).orElseThrow();
    }

    /** All of them arrive, in this order, and are dealt with. */
    void send(Message... messages) {
        topics.send(List.of(messages));
        consumers.awaitAllRead();
    }

    static Message approved(long orderId) {
        return approved(orderId, 3);
    }

    private static Message approved(long orderId, long storeId) {
        return event(
                orderId,
                "{'eventType':'PaymentApproved','orderId':%d,'paymentId':7,'amount':19800,'item':'캐모마일','qty':2,'storeId':%d,'customerId':'8','address':'서울'}"
                        .formatted(orderId, storeId));
    }

    /** OrderCancelled or PaymentCancelled. */
    static Message cancelled(String type, long orderId) {
        return event(orderId, "{'eventType':'%s','orderId':%d}".formatted(type, orderId));
    }

    /** With an identity, as another context sends it. */
    static Message event(long orderId, String json) {
        Message bare = Topics.event(TOPIC, orderId, json);
        return new Message(
                TOPIC, bare.key(), Map.of(EventHeaders.ID, UUID.randomUUID().toString()), bare.value());
    }

    static Message withSaga(UUID saga, Message event) {
        Map<String, String> headers = new HashMap<>(event.headers());
        headers.put(EventHeaders.SAGA, saga.toString());
        return new Message(event.topic(), event.key(), headers, event.value());
    }

    /** The compensation, as the saga would run it. */
    void release(long orderId) {
        routes.requestBodyAndHeader("direct:" + TeashopChannels.Store.RELEASE, null, TeashopSaga.ORDER_ID, orderId);
    }

    Client http() {
        return new Client(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    Answer ship(long orderId) {
        return shipLater(orderId).join();
    }

    CompletableFuture<Answer> shipLater(long orderId) {
        return http().postLater(PATH, shipment(orderId));
    }

    static String shipment(long orderId) {
        return "{'orderId':%d}".formatted(orderId);
    }

    /** What the seller sees of the order. */
    List<JsonNode> found(long orderId) {
        return http().get(ALIAS + "?orderId=" + orderId).expect(200).embedded("storeOrders");
    }

    JsonNode order(long orderId) {
        assertThat(found(orderId)).hasSize(1);
        return found(orderId).get(0);
    }

    String status(long orderId) {
        return order(orderId).path("status").asText();
    }

    /** What the store has published about the order. */
    List<Message> told(long orderId) {
        consumers.awaitAllRead();
        return topics.of(orderId, TOPIC).stream()
                .filter(message -> OWN.contains(message.type()))
                .toList();
    }

    List<String> toldTypes(long orderId) {
        return told(orderId).stream().map(Message::type).toList();
    }

    int deadLetters(long orderId) {
        return topics.of(orderId, TOPIC + ".dlt").size();
    }
}
