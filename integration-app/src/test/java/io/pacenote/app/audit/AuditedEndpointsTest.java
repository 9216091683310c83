package io.pacenote.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.app.ops.OperationsApplicationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What operators change by Spring Boot's endpoints is in the audit (issue 30, item 1). */
@OperationsApplicationTest
class AuditedEndpointsTest {

    private static final AuditSearch NEWEST = new AuditSearch(null, "loggers.write", null, 0, 1);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private AuditLog log;

    private final String logger = "test." + UUID.randomUUID();

    @Test
    void aLogLevelIsTold() {
        assertThat(post(Map.of("configuredLevel", "DEBUG", "reason", "점검")).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(isDebugged()).isTrue();
        assertThat(log.search(NEWEST)).singleElement().satisfies(line -> {
            assertThat(line.who()).isEqualTo("anonymous");
            assertThat(line.target()).isEqualTo(logger + " DEBUG");
            assertThat(line.reason()).isEqualTo("점검");
            assertThat(line.result()).isEqualTo(AuditResult.OK);
        });
    }

    @Test
    void aReasonIsNotNeeded() {
        assertThat(post(Map.of("configuredLevel", "DEBUG")).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(log.search(NEWEST)).extracting(AuditEntry::target).containsExactly(logger + " DEBUG");
    }

    @Test
    void aReasonThatNobodyCanReadIsRefused() {
        List<AuditEntry> before = log.search(NEWEST);

        ResponseEntity<JsonNode> answer = post(Map.of("configuredLevel", "DEBUG", "reason", "a\nforged line"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(isDebugged()).isFalse();
        assertThat(log.search(NEWEST)).isEqualTo(before);
    }

    @Test
    void whatIsRefusedIsTold() {
        assertThat(post(Map.of("configuredLevel", "LOUD")).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);

        assertThat(log.search(NEWEST)).singleElement().satisfies(line -> {
            assertThat(line.target()).isEqualTo(logger + " LOUD");
            assertThat(line.result()).isEqualTo(AuditResult.REFUSED);
        });
    }

    @Test
    void whatIsReadIsNot() {
        List<AuditEntry> before = log.search(NEWEST);

        assertThat(http.getForEntity("/actuator/loggers/ROOT", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);

        assertThat(log.search(NEWEST)).isEqualTo(before);
    }

    private ResponseEntity<JsonNode> post(Map<String, String> body) {
        return http.postForEntity(path(), body, JsonNode.class);
    }

    private String path() {
        return "/actuator/loggers/" + logger;
    }

    private boolean isDebugged() {
        return LoggerFactory.getLogger(logger).isDebugEnabled();
    }
}
