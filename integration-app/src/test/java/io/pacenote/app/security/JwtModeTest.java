package io.pacenote.app.security;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.security.mode=jwt",
            "pacenote.security.allowed-hosts=pacenote.example",
            "pacenote.contexts=engines"
        })
@AutoConfigureMockMvc
@AutoConfigureObservability(tracing = false)
class JwtModeTest {

    private static final TokenIssuer ISSUER = new TokenIssuer();

    @Autowired
    private MockMvc http;

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.security.oauth2.resourceserver.jwt.public-key-location",
                () -> ISSUER.publicKey().toUri().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ops/sagas",
                "/actuator",
                "/actuator/metrics",
                "/actuator/hawtio",
                "/actuator/jolokia",
                "/simulators/psp/ledger",
                "/codriver/subscriptions",
                "/api"
            })
    void asksForAToken(String path) throws Exception {
        http.perform(get(path))
                .andExpect(status().isUnauthorized())
                .andExpect(header().exists(HttpHeaders.WWW_AUTHENTICATE))
                .andExpect(content().contentType("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ops/outbox", "/actuator/metrics", "/actuator/jolokia", "/simulators/psp/ledger"})
    void keepsThePlatformsOwnPathsForOperators(String path) throws Exception {
        http.perform(get(path).header(HttpHeaders.AUTHORIZATION, token("member")))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void letsAnOperatorIn() throws Exception {
        http.perform(get("/ops/outbox").header(HttpHeaders.AUTHORIZATION, token("operator")))
                .andExpect(status().isOk());
    }

    @Test
    void refusesATokenThatHasExpired() throws Exception {
        String expired = ISSUER.bearer(Instant.now().minus(Duration.ofHours(1)), "operator");
        http.perform(get("/ops/outbox").header(HttpHeaders.AUTHORIZATION, expired))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws Exception {
        String foreign = new TokenIssuer().bearer(Instant.now().plus(Duration.ofHours(1)), "operator");
        http.perform(get("/ops/outbox").header(HttpHeaders.AUTHORIZATION, foreign))
                .andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus"})
    void letsProbesAndScrapersIn(String path) throws Exception {
        http.perform(get(path)).andExpect(status().isOk());
    }

    @Test
    void servesOperatorsUnderTheAllowedNamesOnly() throws Exception {
        http.perform(get("/ops/outbox")
                        .header(HttpHeaders.AUTHORIZATION, token("operator"))
                        .header(HttpHeaders.HOST, "Pacenote.example:8080")
                        .header(HttpHeaders.ORIGIN, "http://Pacenote.example:8080"))
                .andExpect(status().isOk());
        http.perform(get("/ops/outbox")
                        .header(HttpHeaders.AUTHORIZATION, token("operator"))
                        .header(HttpHeaders.HOST, "rebound.example"))
                .andExpect(status().isForbidden());
    }

    private static String token(String role) {
        return ISSUER.bearer(Instant.now().plus(Duration.ofHours(1)), role);
    }
}
