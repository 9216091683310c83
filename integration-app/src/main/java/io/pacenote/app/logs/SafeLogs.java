package io.pacenote.app.logs;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.core.pattern.DynamicConverter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Has whatever a pattern of the log names as message or exception written as {@link LogText}: on the console, in files, and
 * in patterns of one's own. It stands in Logback's own table of names, before the log is set up, so that no pattern can forget
 * it.
 */
public final class SafeLogs implements EnvironmentPostProcessor {

    private static final List<String> MESSAGE = List.of("m", "msg", "message");

    private static final List<String> EXCEPTION =
            List.of("ex", "exception", "throwable", "xEx", "xException", "xThrowable", "rEx", "rootException");

    /** Spring Boot's own word is defined with each set-up of the log, which would go before the table. */
    private static final Map<String, Object> DEFAULTS = Map.of("logging.exception-conversion-word", "%ex");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Supplier<DynamicConverter>> words = PatternLayout.DEFAULT_CONVERTER_SUPPLIER_MAP;
        MESSAGE.forEach(word -> words.put(word, LogMessage::new));
        EXCEPTION.forEach(word -> words.put(word, LogThrowable::new));
        environment.getPropertySources().addLast(new MapPropertySource("pacenote safe logs", DEFAULTS));
    }
}
