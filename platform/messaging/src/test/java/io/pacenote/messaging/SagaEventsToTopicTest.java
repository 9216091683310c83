package io.pacenote.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.saga.SagaExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to sagas, told on a topic. */
@MessagingTest
class SagaEventsToTopicTest {

    private static final String TELL = "shop.tell";
    private static final String FAIL = "shop.tellFailure";
    private static final String UNDO = "shop.undo";

    @Autowired
    CamelContext camel;

    @Autowired
    ProducerTemplate producer;

    @Autowired
    TopicProbe topics;

    private String begun;

    @BeforeEach
    void addRoutes() throws Exception {
        camel.addRoutes(new SagaRoutes());
    }

    @AfterEach
    void removeRoutes() throws Exception {
        for (String route : List.of(TELL, FAIL, UNDO)) {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
        }
    }

    @Test
    void aSagaThatEndsWellIsToldTwice() throws IOException {
        String saga = send(TELL, false);

        List<ReceivedRecord> told = awaitTold(saga, 2);
        assertThat(told).extracting(each -> each.headers().get(EventHeaders.CE_TYPE))
                .containsExactly("pacenote.saga.SagaStarted", "pacenote.saga.SagaCompleted");
        assertThat(told.get(0).headers())
                .containsEntry(EventHeaders.SPEC_VERSION, "1.0")
                .containsEntry(EventHeaders.KEY, saga)
                .doesNotContainKey(EventHeaders.SAGA);
        JsonNode end = new JsonMapper().readTree(told.get(1).body());
        assertThat(end.path("sagaId").asText()).isEqualTo(saga);
        assertThat(end.path("name").asText()).isEqualTo(TELL);
        assertThat(end.path("businessKey").asText()).isEqualTo("980");
        assertThat(Duration.parse(end.path("took").asText())).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void oneThatIsUndoneIsToldWhenAllIsUndone() throws IOException {
        String saga = send(TELL, true);

        List<ReceivedRecord> told = awaitTold(saga, 2);
        assertThat(new JsonMapper().readTree(told.get(1).body()).path("eventType").asText())
                .isEqualTo("SagaCompensated");
    }

    /** The outbox keeps the order: what is told of a later saga shows that nothing was told of it. */
    @Test
    void aStartThatIsRolledBackIsNotTold() {
        String failed = send(FAIL, false);
        awaitTold(send(TELL, false), 2);

        assertThat(failed).isNotNull();
        assertThat(topics.read(MessagingTest.SAGA_EVENTS, failed)).isEmpty();
    }

    private List<ReceivedRecord> awaitTold(String saga, int records) {
        return await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> topics.read(MessagingTest.SAGA_EVENTS, saga), told -> told.size() == records);
    }

    private String send(String route, boolean fails) {
        producer.send("direct:" + route, each -> {
            each.setProperty(SagaExchange.BUSINESS_KEY, "980");
            each.getIn().setHeader("fails", fails);
        });
        return begun;
    }

    private void begin(Exchange exchange) {
        begun = exchange.getMessage().getHeader(Exchange.SAGA_LONG_RUNNING_ACTION, String.class);
    }

    private final class SagaRoutes extends RouteBuilder {

        // spotless:off
        @Override
        public void configure() {
            from("direct:" + TELL).routeId(TELL)
                .errorHandler(noErrorHandler())
                .saga().timeout("1m")
                    .compensation("direct:" + UNDO)
                    .process(SagaEventsToTopicTest.this::begin)
                    .filter(header("fails").isEqualTo(true))
                        .throwException(IllegalStateException.class, "lost")
                    .end();

            from("direct:" + UNDO).routeId(UNDO)
                .log("undone");

            from("direct:" + FAIL).routeId(FAIL)
                .errorHandler(noErrorHandler())
                .transacted()
                .saga().timeout("1m")
                    .process(SagaEventsToTopicTest.this::begin)
                    .throwException(IllegalStateException.class, "rolled back");
        }
        // spotless:on
    }
}
