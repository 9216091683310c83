package io.pacenote.messaging.kafka;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From Camel 4.22 on nothing else commits; {@link ConsumerOffsetTest} would fail as well then. */
class CommitAfterRouteTest {

    private static final String ROUTE = "consume";

    private final CamelContext camel = new DefaultCamelContext();
    private final AtomicInteger commits = new AtomicInteger();

    private final KafkaManualCommit offset = commits::incrementAndGet;

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new Consumer());
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void commitsTheLastRecordOfAPoll() {
        consume(true, "good");
        assertThat(commits).hasValue(1);
    }

    @Test
    void commitsNoneBeforeTheLast() {
        consume(false, "good");
        assertThat(commits).hasValue(0);
    }

    @Test
    void commitsNoneThatHasFailed() {
        consume(true, "bad");
        assertThat(commits).hasValue(0);
    }

    private void consume(boolean last, String body) {
        camel.createProducerTemplate().send(direct(ROUTE).getRawUri(), exchange -> {
            exchange.getMessage()
                    .setHeaders(new HashMap<>(Map.of(
                            KafkaConstants.MANUAL_COMMIT, offset, KafkaConstants.LAST_RECORD_BEFORE_COMMIT, last)));
            exchange.getMessage().setBody(body);
        });
    }

    /** Like the decoder, it leaves no header of the consumer's. */
    private static final class Consumer extends RouteBuilder {

        // spotless:off
        @Override
        public void configure() {
            from(direct(ROUTE)).routeId(ROUTE).routePolicy(new CommitAfterRoute())
                .errorHandler(noErrorHandler())
                .removeHeaders("*")
                .filter(body().isEqualTo("bad"))
                    .throwException(new IllegalStateException("bad"));
        }
        // spotless:on
    }
}
