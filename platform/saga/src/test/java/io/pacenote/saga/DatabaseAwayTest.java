package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.pacenote.engines.PostgresEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

class DatabaseAwayTest {

    private static final Duration OUTAGE = Duration.ofSeconds(1);

    @TempDir
    Path dataDir;

    @Test
    void theWorkerGoesOnByItselfAfterAnOutageAndTellsOfItOnce() {
        try (PostgresEngine engine = PostgresEngine.start(dataDir, 0);
                TripProcess process = TripProcess.start(
                        new Details(engine), "outage", "spring.datasource.hikari.connection-timeout=250")) {
            ListAppender<ILoggingEvent> told = listenToTheWorker();
            String id = process.trips().start();
            process.trips().join("trip.join-for-a-moment", id, Trips.seat());

            engine.stop();
            await().until(() -> told.list.size() == 1);
            await().during(OUTAGE).until(() -> told.list.size() == 1);
            engine.start();

            await().ignoreExceptions().until(() -> process.trips().status(id) == SagaStatus.COMPENSATED);
            assertThat(told.list)
                    .extracting(event -> event.getLevel().toString())
                    .isEqualTo(List.of("WARN", "INFO"));
        }
    }

    private static ListAppender<ILoggingEvent> listenToTheWorker() {
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        ((Logger) LoggerFactory.getLogger(SagaWorker.class)).addAppender(appender);
        appender.start();
        return appender;
    }

    private record Details(PostgresEngine engine) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return engine.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return engine.username();
        }

        @Override
        public String getPassword() {
            return engine.password();
        }
    }
}
