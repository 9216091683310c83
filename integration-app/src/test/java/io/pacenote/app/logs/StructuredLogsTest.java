package io.pacenote.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** {@code logging.structured.format.console=ecs}: one JSON object a line, with the saga, and without what is private. */
class StructuredLogsTest {

    private final LoggerContext context = new LoggerContext();
    private final StructuredLogEncoder encoder = new StructuredLogEncoder();

    @BeforeEach
    void setUp() {
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
    }

    @Test
    void aLineTellsItsSaga() throws IOException {
        JsonNode line = write("paid", null, Map.of("saga.id", "0198", "saga.name", "codriver.subscription.request", "saga.key", "7"));

        assertThat(line.at("/message").asText()).isEqualTo("paid");
        assertThat(line.at("/log/level").asText()).isEqualTo("WARN");
        assertThat(line.at("/saga/id").asText()).isEqualTo("0198");
        assertThat(line.at("/saga/name").asText()).isEqualTo("codriver.subscription.request");
        assertThat(line.at("/saga/key").asText()).isEqualTo("7");
    }

    @Test
    void whatIsPrivateIsMaskedInMessageExceptionAndStackTrace() throws IOException {
        JsonNode line = write("got mobile=12-1234", new IllegalStateException("password=hunter2"), Map.of());

        assertThat(line.at("/message").asText()).isEqualTo("got mobile=***");
        assertThat(line.at("/error/message").asText()).isEqualTo("password=***");
        assertThat(line.toString()).contains("StructuredLogsTest").doesNotContain("1234", "hunter2");
    }

    @Test
    void noMessageForgesALine() throws IOException {
        String forged = "x\r\n{\"message\":\"forged\"}\u001b[2J";

        assertThat(write(forged, null, Map.of()).at("/message").asText()).isEqualTo(forged);
        assertThat(text(forged, null, Map.of()).lines()).hasSize(1).noneMatch(line -> line.contains("\u001b"));
    }

    private JsonNode write(String message, Throwable failure, Map<String, String> saga) throws IOException {
        return new JsonMapper().readTree(text(message, failure, saga));
    }

    private String text(String message, Throwable failure, Map<String, String> saga) {
        var event = new LoggingEvent("here", context.getLogger("test"), Level.WARN, message, failure, null);
        event.setMDCPropertyMap(saga);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
