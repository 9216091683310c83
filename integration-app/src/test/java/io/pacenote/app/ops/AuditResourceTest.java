package io.pacenote.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.app.audit.AuditEntry;
import io.pacenote.app.audit.AuditLog;
import io.pacenote.app.audit.AuditResult;
import io.pacenote.app.audit.AuditSearch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who did what (issue 30, item 1), over HTTP. */
@OperationsApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditResourceTest {

    private static final String UNKNOWN = "/ops/breakers/lottery/reset";

    private record Changing(RequestMethod method, String path) {}

    @Autowired
    private MockMvc http;

    @Autowired
    private AuditLog log;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    /** A new one is among them by itself. */
    private Stream<Changing> changing() {
        return controllers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> new Changing(method, path))))
                .filter(one -> one.path().startsWith("/ops/") && one.method() != RequestMethod.GET);
    }

    @ParameterizedTest
    @MethodSource("changing")
    void everyOperationThatChangesSomethingLeavesALine(Changing operation) throws Exception {
        String target = operation.path().contains("/sagas") ? UUID.randomUUID().toString() : "0";
        String path = operation.path().replace("{seq}", "1").replaceAll("\\{[^}]+}", target);
        String reason = "because of " + UUID.randomUUID();

        http.perform(request(HttpMethod.valueOf(operation.method().name()), path)
                .param("name", "lottery")
                .param("reason", reason));

        AuditEntry newest = newest();
        assertThat(newest.who()).isEqualTo("anonymous");
        assertThat(newest.reason()).isEqualTo(reason);
        assertThat(newest.result()).isNotEqualTo(AuditResult.ASKED);
    }

    @Test
    void tellsWhatWasDoneAndWhatWasRefused() throws Exception {
        http.perform(post("/ops/breakers/psp.charge.breaker/reset?reason=provider is back"))
                .andExpect(status().isOk());
        http.perform(post(UNKNOWN)).andExpect(status().isNotFound());

        http.perform(get("/ops/audit?operation=breaker.reset&who=anonymous&size=2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].target").value("lottery"))
                .andExpect(jsonPath("$.items[0].result").value("REFUSED"))
                .andExpect(jsonPath("$.items[0].detail").value(containsString("lottery")))
                .andExpect(jsonPath("$.items[0].reason").isEmpty())
                .andExpect(jsonPath("$.items[1].target").value("psp.charge.breaker"))
                .andExpect(jsonPath("$.items[1].result").value("OK"))
                .andExpect(jsonPath("$.items[1].reason").value("provider is back"))
                .andExpect(jsonPath("$.items[1].at").isNotEmpty())
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.size").value(2))
                .andExpect(jsonPath("$.total").isNumber());
    }

    @Test
    void findsActionsByWhoAndWhatAndWhen() throws Exception {
        http.perform(post(UNKNOWN));

        assertThat(total("who=nobody")).isZero();
        assertThat(total("operation=nothing")).isZero();
        assertThat(total("operation=' or '1'='1")).isZero();
        assertThat(total("from=" + Instant.now().plusSeconds(60))).isZero();
        assertThat(total("operation=breaker.reset&from=" + newest().at())).isEqualTo(1);
    }

    @Test
    void namesTheParameterThatIsWrong() throws Exception {
        expectProblemWith("from", "/ops/audit?from=yesterday");
        expectProblemWith("from", "/ops/audit?from=%2B1000000000-12-31T23:59:59Z");
        expectProblemWith("page", "/ops/audit?page=-1");
        expectProblemWith("size", "/ops/audit?size=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a NUL \0", "a bell \u0007", "a\u2028line"})
    void refusesAReasonThatIsNoLineOfText(String reason) throws Exception {
        expectRefusedReason(reason);
    }

    @Test
    void refusesAReasonThatIsTooLong() throws Exception {
        expectRefusedReason("x".repeat(501));
    }

    private void expectRefusedReason(String reason) throws Exception {
        long before = count();

        http.perform(delete("/ops/dead-letters/0").param("reason", reason))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("reason"));

        assertThat(count()).isEqualTo(before);
    }

    private void expectProblemWith(String parameter, String path) throws Exception {
        http.perform(get(path))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(parameter));
    }

    private long total(String query) throws Exception {
        String answer = http.perform(get("/ops/audit?" + query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new ObjectMapper().readTree(answer).get("total").asLong();
    }

    private AuditEntry newest() {
        List<AuditEntry> newest = log.search(new AuditSearch(null, null, null, 0, 1));
        return newest.get(0);
    }

    private long count() {
        return log.count(new AuditSearch(null, null, null, 0, 1));
    }
}
