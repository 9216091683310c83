package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.saga.CamelSagaStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CompensationEndpointCheckTest {

    private static final String UNDO = "direct:undo";

    private final Logger logger = (Logger) LoggerFactory.getLogger(CompensationEndpointCheck.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final CompensationEndpointCheck check = new CompensationEndpointCheck(camel);

    @BeforeEach
    void listen() {
        camel.start();
        told.start();
        logger.addAppender(told);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(told);
        camel.stop();
    }

    @Test
    void tellsOnceOfACompensationThatNoRouteTakes() {
        check.add(compensatedBy(UNDO));

        check.check();
        check.check();
        check.check();

        assertThat(told.list).singleElement().asString().contains("direct://undo");
    }

    @Test
    void tellsOfACompletionTooAndOfSeda() {
        check.add(new CamelSagaStep(null, camel.getEndpoint("seda:done"), Map.of(), null));

        check.check();
        check.check();

        assertThat(told.list).singleElement().asString().contains("seda://done");
    }

    @Test
    void aRouteThatIsNotStartedIsThere() throws Exception {
        check.add(compensatedBy(UNDO));
        add("direct:undo?synchronous=true", false);

        check.check();
        check.check();

        assertThat(told.list).isEmpty();
    }

    @Test
    void aRouteThatWasThereAndIsGoneIsTold() throws Exception {
        check.add(compensatedBy(UNDO));
        add(UNDO, true);
        check.check();
        assertThat(told.list).isEmpty();

        camel.getRouteController().stopRoute("undo");
        camel.removeRoute("undo");
        check.check();
        check.check();

        assertThat(told.list).hasSize(1);
    }

    @Test
    void aRouteThatComesAMomentLaterIsNotMissed() throws Exception {
        check.add(compensatedBy(UNDO));
        check.check();
        add(UNDO, true);

        check.check();

        assertThat(told.list).isEmpty();
    }

    @Test
    void nothingIsMissedBeforeCamelHasStarted() {
        camel.stop();
        check.add(compensatedBy(UNDO));

        check.check();
        check.check();

        assertThat(told.list).isEmpty();
    }

    @Test
    void whatIsTakenElsewhereIsNotThisProcesssBusiness() {
        check.add(compensatedBy("mock:elsewhere"));

        check.check();
        check.check();

        assertThat(told.list).isEmpty();
    }

    private CamelSagaStep compensatedBy(String uri) {
        return new CamelSagaStep(camel.getEndpoint(uri), null, Map.of(), null);
    }

    private void add(String uri, boolean isStarted) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("undo").autoStartup(isStarted).log("undone");
            }
        });
    }
}
