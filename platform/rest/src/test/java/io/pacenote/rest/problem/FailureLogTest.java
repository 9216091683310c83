package io.pacenote.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureLogTest {

    private static final Problem UNAVAILABLE = ProblemMapper.unavailable("busy");

    private final Logger logger = (Logger) LoggerFactory.getLogger(FailureLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final AtomicLong now = new AtomicLong();
    private final FailureLog log = new FailureLog(now::get);

    @BeforeEach
    void listen() {
        logger.setAdditive(false);
        logger.addAppender(lines);
        lines.start();
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
        logger.setAdditive(true);
    }

    @Test
    void eachKindIsToldOnceInAWhileAndHowManyCameInBetween() {
        for (int i = 0; i < 3; i++) {
            log.tell(UNAVAILABLE, new IllegalStateException("busy"));
        }
        log.tell(UNAVAILABLE, new IllegalArgumentException("away"));
        now.addAndGet(FailureLog.SILENCE.toNanos());
        log.tell(UNAVAILABLE, new IllegalStateException("busy still"));

        assertThat(told())
                .containsExactly(
                        "A request was answered with 503: java.lang.IllegalStateException: busy (0 more since this was last told)",
                        "A request was answered with 503: java.lang.IllegalArgumentException: away (0 more since this was last told)",
                        "A request was answered with 503: java.lang.IllegalStateException: busy still (2 more since this was last told)");
    }

    @Test
    void whatIsWrappedAlikeIsNotAlike() {
        log.tell(UNAVAILABLE, new CompletionException(new IllegalStateException("busy")));
        log.tell(UNAVAILABLE, new CompletionException(new IllegalArgumentException("away")));

        assertThat(told()).hasSize(2);
    }

    private List<String> told() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
