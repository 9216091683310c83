package io.pacenote.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;

/** Whatever comes from outside makes no line of the log and steers no terminal, whichever pattern writes it. */
class SafeLogsTest {

    private static final String FORGED = "x\r\n12:00:00.000 ERROR forged\u2028z\u001b[2J\u009b1m\u202e\u0000";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    @BeforeEach
    void setUp() {
        new SafeLogs().postProcessEnvironment(new StandardEnvironment(), new SpringApplication());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%msg%n", "%m%n%ex{short}", "%message%n%xEx", "%d %level %logger %msg%n%rEx{full}", "%.200m%n"})
    void noMessageForgesALine(String pattern) {
        String written = write(pattern, "Event {} failed", new Object[] {FORGED}, null);

        assertThat(written.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("    "));
        assertThat(written).contains("Event x\n").doesNotContain("\u001b", "\u009b", "\u202e", "\0", "\u2028", "\r");
    }

    @Test
    void noExceptionForgesALine() {
        String written =
                write("%msg%n%ex", "failed", null, new IllegalStateException(FORGED, new RuntimeException(FORGED)));

        assertThat(written.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("    "));
        assertThat(written).contains("Caused by: ").doesNotContain("\u001b", "\u009b", "\u202e", "\0", "\u2028", "\r");
    }

    @Test
    void whatIsPrivateIsMaskedInBoth() {
        assertThat(write(
                        "%msg%n%ex",
                        "got {}", new Object[] {"{\"mobile\":\"12-1234\"}"}, new RuntimeException("password=hunter2")))
                .contains("got {\"mobile\":\"***\"}", "password=***")
                .doesNotContain("1234", "hunter2");
    }

    private String write(String pattern, String message, Object[] arguments, Throwable failure) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern);
        layout.start();
        Logger logger = context.getLogger("test");
        return layout.doLayout(new LoggingEvent("here", logger, Level.WARN, message, failure, arguments));
    }
}
