package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StepFailureLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(StepFailureLog.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @BeforeEach
    void listen() {
        told.start();
        logger.addAppender(told);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(told);
    }

    @Test
    void theFirstFailureIsToldAndThenEveryTenth() {
        IntStream.rangeClosed(1, 25)
                .forEach(attempt -> StepFailureLog.failed(step(attempt), "no", Duration.ofMillis(attempt)));

        assertThat(told.list)
                .extracting(event -> event.getLevel() + " " + event.getArgumentArray()[3])
                .containsExactly("WARN 1", "WARN 10", "WARN 20");
    }

    @Test
    void aLostLeaseNamesTheSettingAndTheEndpoint() {
        StepFailureLog.leaseLost(step(1), Duration.ofSeconds(20));

        assertThat(told.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("(direct://undo) lost its lease of 20 s", "pacenote.saga.lease");
    }

    private static DueStep step(int attempts) {
        return new DueStep(
                new UUID(0, 1),
                1,
                true,
                "trips",
                "direct://undo",
                "{}",
                null,
                null,
                attempts,
                new UUID(0, 2),
                new LoggedSaga("1", "trip", null));
    }
}
