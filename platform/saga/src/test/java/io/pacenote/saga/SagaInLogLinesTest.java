package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;
import org.example.host.ParcelRoutes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which saga a line of a structured log is about, in somebody else's application. */
@SagaTest
class SagaInLogLinesTest {

    private static final String HOP = "direct:parcel.hop";
    private static final String WEIGH = "direct:parcel.weigh";

    /** A line, with what it says of its saga. */
    record Line(String text, String thread, Map<String, String> saga) {}

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    JdbcTemplate serverJdbc;

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final Logger parcel = (Logger) LoggerFactory.getLogger("parcel");
    private final AppenderBase<ILoggingEvent> reader = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent line) {
            lines.add(new Line(line.getFormattedMessage(), line.getThreadName(), Map.copyOf(line.getMDCPropertyMap())));
        }
    };
    private NewDatabase database;

    @BeforeEach
    void newDatabase() {
        database = NewDatabase.create(server, serverJdbc, "saga_log");
    }

    @AfterEach
    void stopReading() {
        root.detachAppender(reader);
        parcel.setLevel(null);
    }

    @Test
    void theLinesOfARouteAndOfItsCompensationTellTheirSaga() {
        try (var host = start("pacenote.saga.max-attempts=1")) {
            send(host, ParcelRoutes.SEND, "7");
            var saga = newest(host);

            host.getBean(Sagas.class).compensate(saga.id(), "nobody wants it");

            var told = Map.of("saga.id", saga.id().toString(), "saga.name", "parcel.send", "saga.key", "7");
            assertThat(line("sent").saga()).isEqualTo(told);
            await().untilAsserted(() -> assertThat(lines).extracting(Line::text).contains("recalled"));
            assertThat(line("recalled").saga()).isEqualTo(told);
            assertThat(line("recalled").thread()).isNotEqualTo(line("sent").thread());
        }
    }

    @Test
    void theyDoSoOnAnotherThreadAndWhereASagaIsInsideAnother() {
        try (var host = start()) {
            send(host, HOP, "8");

            await().untilAsserted(() -> assertThat(lines).extracting(Line::text).contains("hopped", "back"));
            assertThat(line("hopped").thread()).isNotEqualTo(line("hopping").thread());
            assertThat(line("hopping").saga()).containsEntry("saga.name", "parcel.hop").containsEntry("saga.key", "8");
            assertThat(line("hopped").saga()).isEqualTo(line("hopping").saga());
            assertThat(line("weighed").saga()).containsEntry("saga.name", "parcel.weigh");
            assertThat(line("back").saga()).containsEntry("saga.id", line("hopping").saga().get("saga.id"));
        }
    }

    @Test
    void aFailedStepTellsItsSagaAndALineOfNoSagaTellsNone() {
        try (var host = start("pacenote.saga.max-attempts=1")) {
            send(host, ParcelRoutes.LOSE, "9");

            await().untilAsserted(() -> assertThat(lines)
                    .filteredOn(line -> line.text().contains("is stuck"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.saga())
                            .containsEntry("saga.name", "parcel.lose")
                            .containsEntry("saga.key", "9")));

            send(host, "direct:parcel.look", "10");
            assertThat(line("looked").saga()).isEmpty();
        }
    }

    @Test
    void inAPlainLogNothingIsSetUpForIt() {
        try (var host = Host.start(database)) {
            assertThat(host.getBeansOfType(SagaInLogLines.class)).isEmpty();
        }
    }

    /** The file has no name, so that none is written: only the format is asked for. */
    private ConfigurableApplicationContext start(String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("logging.structured.format.file=ecs");
        var host = Host.startWith(HopRoutes.class, database, all.toArray(String[]::new));
        reader.setContext(root.getLoggerContext());
        reader.start();
        root.addAppender(reader);
        parcel.setLevel(Level.INFO);
        return host;
    }

    private static void send(ConfigurableApplicationContext host, String endpoint, String key) {
        host.getBean(ProducerTemplate.class)
                .send(endpoint, exchange -> exchange.setProperty(SagaExchange.BUSINESS_KEY, key));
    }

    private static SagaSummary newest(ConfigurableApplicationContext host) {
        return host.getBean(Sagas.class)
                .search(new SagaSearch(null, null, null, 0, 1))
                .get(0);
    }

    private Line line(String text) {
        return lines.stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow();
    }

    /** A route that changes its thread, one that starts a saga in another, and one that is in none. */
    static class HopRoutes extends RouteBuilder {

        // spotless:off
        @Override
        public void configure() {
            from(HOP).routeId("parcel.hop")
                .saga()
                    .log("hopping")
                    .threads(1)
                    .log("hopped")
                    .to(WEIGH)
                    .log("back");

            from(WEIGH).routeId("parcel.weigh")
                .saga().propagation(SagaPropagation.REQUIRES_NEW)
                    .log("weighed");

            from("direct:parcel.look").routeId("parcel.look")
                .log("looked");
        }
        // spotless:on
    }
}
