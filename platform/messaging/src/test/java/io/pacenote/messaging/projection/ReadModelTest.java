package io.pacenote.messaging.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.Event;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.OrderPlaced;
import io.pacenote.messaging.OrderShipped;
import io.pacenote.messaging.OrderView;
import io.pacenote.messaging.OrderView.View;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.outbox.Outbox;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.processor.aggregate.AggregateProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Camel's aggregator over a table: transactional, order-independent, and without a memory of its own. */
@MessagingTest
class ReadModelTest {

    @Autowired
    OrderView view;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProducerTemplate producer;

    @Autowired
    CamelContext camel;

    @AfterEach
    void calm() {
        view.fail(false);
    }

    @Test
    void eventsInAnyOrderAndAnyNumberMakeTheSameView() {
        OrderPlaced placed = new OrderPlaced(500L, 3, null);
        OrderShipped shipped = new OrderShipped(500L, "post");
        project(shipped);
        project(placed);
        project(shipped);
        project(placed);
        assertThat(view.of(500)).contains(new View(500, 3, "post"));
    }

    @Test
    void publishedEventsArrive() {
        transaction.executeWithoutResult(status -> {
            outbox.append(Shop.ORDERS, new OrderPlaced(501L, 3, null), null);
            outbox.append(Shop.ORDERS, new OrderShipped(501L, "post"), null);
        });
        await().untilAsserted(() -> assertThat(view.of(501)).contains(new View(501, 3, "post")));
    }

    @Test
    void aFailureInTheMergeStoresNothingAndIsRetried() {
        view.fail(true);
        assertThatThrownBy(() -> project(new OrderPlaced(502L, 1, null))).isInstanceOf(CamelExecutionException.class);
        assertThat(view.of(502)).isEmpty();

        view.fail(false);
        project(new OrderPlaced(502L, 1, null));
        assertThat(view.of(502)).contains(new View(502, 1, null));
    }

    @Test
    void aFailureOfTheDatabaseStoresNothing() {
        project(new OrderPlaced(503L, 1, null));
        // the table's check constraint refuses it
        assertThatThrownBy(() -> project(new OrderShipped(503L, ""))).isInstanceOf(CamelExecutionException.class);
        assertThat(view.of(503)).contains(new View(503, 1, null));
    }

    @Test
    void aRollbackAfterTheMergeStoresNothing() {
        transaction.executeWithoutResult(status -> {
            project(new OrderPlaced(504L, 1, null));
            status.setRollbackOnly();
        });
        assertThat(view.of(504)).isEmpty();
    }

    @Test
    void concurrentEventsOfOneCaseAreAllMergedAlsoWhenThereIsNoRowYet() {
        List<Long> orders = LongStream.range(510, 540).boxed().toList();
        List<CompletableFuture<Void>> both = orders.stream()
                .flatMap(order ->
                        List.<Event>of(new OrderPlaced(order, 1, null), new OrderShipped(order, "post")).stream())
                .map(event -> CompletableFuture.runAsync(() -> project(event)))
                .toList();
        both.forEach(CompletableFuture::join);

        assertThat(orders).allSatisfy(order -> assertThat(view.of(order)).contains(new View(order, 1, "post")));
    }

    @Test
    void theAggregatorKeepsNothingInMemory() {
        for (long order = 540; order < 560; order++) {
            project(new OrderPlaced(order, 1, null));
        }
        Route route = camel.getRoute(Shop.PROJECT);
        AggregateProcessor aggregator = (AggregateProcessor) route.filter("*").stream()
                .filter(AggregateProcessor.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(aggregator.getPendingExchangesSize()).isZero();
        assertThat(aggregator.getInProgressCompleteExchanges()).isZero();
        assertThat(aggregator.getClosedCorrelationKeysCacheSize()).isZero();
        assertThat(camel.getInflightRepository().size()).isZero();
    }

    private void project(Event event) {
        Map<String, Object> headers = Map.of(
                EventHeaders.ID,
                "an-id",
                EventHeaders.KEY,
                event.correlationKey(),
                EventHeaders.TIME,
                "2026-01-01T00:00:00Z");
        producer.sendBodyAndHeaders("direct:" + Shop.PROJECT, event, headers);
    }
}
