package io.pacenote.teashop.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.teashop.OrderSagas;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Topics.Message;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The seller ships (spec 001-F4, 2.5, 2.8.1): each order once, and none that is cancelled. */
@StoreTest
class ShipOrderTest {

    @Autowired
    private Orders orders;

    @Autowired
    private OrderSagas sagas;

    @ParameterizedTest
    @CsvSource({Orders.PATH + ", 주문처리", Orders.ALIAS + ", storeOrder"})
    @DisplayName(
            "001-F4, 2.5: the first time is 201 with the order's address, every other 200, and nobody is told again")
    void ships(String path, String kind) {
        long orderId = orders.received();

        Answer first = orders.http().post(path, Orders.shipment(orderId)).expect(201);
        Answer second = orders.http().post(path, Orders.shipment(orderId)).expect(200);

        String address = orders.http().url(path) + "/" + first.json().path("id").asLong();
        assertThat(first.header("Location")).isEqualTo(address);
        assertThat(first.json().path("_links").path(kind).path("href").asText()).isEqualTo(address);
        assertThat(first.json().path("orderId").asLong()).isEqualTo(orderId);
        assertThat(first.json().path("status").asText()).isEqualTo("배송됨");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived", "DeliveryStarted");
    }

    @Test
    @DisplayName("001-F4: DeliveryStarted tells what is under way, and the saga that it is a step of")
    void tellsTheOrder() {
        long orderId = orders.received();

        orders.ship(orderId).expect(201);

        Message started = orders.told(orderId).get(1);
        JsonNode event = started.json();
        assertThat(started.headers())
                .containsEntry("Long-Running-Action", orders.saga(orderId).toString());
        assertThat(event.path("orderId").asLong()).isEqualTo(orderId);
        assertThat(event.path("storeId").asLong()).isEqualTo(3);
        assertThat(event.path("item").asText()).isEqualTo("캐모마일");
        assertThat(event.path("address").asText()).isEqualTo("서울");
        assertThat(sagas.participants(orders.saga(orderId)))
                .containsExactly(TeashopChannels.Store.RECEIVE, TeashopChannels.Store.DELIVER);
    }

    @Test
    @DisplayName(
            "001-F4, 2.8.1: of twenty requests at once one ships, nineteen find it shipped, and one delivery starts")
    void oneOfTwenty() {
        long orderId = orders.received();

        List<Answer> answers = Stream.generate(() -> orders.shipLater(orderId)).limit(20).toList().stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(19);
        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived", "DeliveryStarted");
    }

    @Test
    @DisplayName("2.5: the number may be in quotes, and an order that is part of no saga is shipped too")
    void shipsWhatBelongsToNoSaga() {
        long orderId = Orders.unused();
        orders.send(Orders.approved(orderId));

        orders.http().post(Orders.PATH, "{'orderId':'%d'}".formatted(orderId)).expect(201);

        assertThat(orders.status(orderId)).isEqualTo("배송됨");
    }

    @Test
    @DisplayName("2.5: an order that has not reached the store is not found")
    void unknownOrder() {
        long orderId = orders.placed();

        orders.ship(orderId).expectProblem(404);

        assertThat(orders.toldTypes(orderId)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'orderId':null}", "{'orderId':''}", "{'orderId':'all'}", "{'orderId':1.5}"})
    @DisplayName("2.5: without the order's number nothing is shipped")
    void badInput(String body) {
        assertThat(orders.http()
                        .post(Orders.PATH, body)
                        .expectProblem(400)
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("orderId");
    }

    @Test
    @DisplayName("2.8.7: while its saga is being undone, an order is not shipped")
    void sagaIsBeingUndone() {
        long orderId = orders.received();
        sagas.compensateLater(orders.saga(orderId));

        orders.ship(orderId).expectProblem(409);

        assertThat(orders.status(orderId)).isEqualTo("접수됨");
        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived");
        sagas.release(orders.saga(orderId), TeashopChannels.Store.CONTEXT);
        orders.ship(orderId).expectProblem(409);
        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived", "DeliveryCancelled");
    }

    @Test
    @DisplayName("2.8.7: after the deadline of its saga, an order is not shipped")
    void sagaIsPastItsDeadline() {
        long orderId = orders.received();
        sagas.passDeadline(orders.saga(orderId));

        orders.ship(orderId).expectProblem(409);

        sagas.awaitStatus(orders.saga(orderId), "COMPENSATED");
        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived", "DeliveryCancelled");
    }
}
