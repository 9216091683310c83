package io.pacenote.app.security;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class JwtModeTest extends JwtModeApplication {

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
        http.perform(get(path).header(HttpHeaders.AUTHORIZATION, bearer("member")))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void letsAnOperatorIn() throws Exception {
        http.perform(get("/ops/outbox").header(HttpHeaders.AUTHORIZATION, bearer("operator")))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus"})
    void letsProbesAndScrapersIn(String path) throws Exception {
        http.perform(get(path)).andExpect(status().isOk());
    }

    @Test
    void servesOperatorsUnderTheAllowedNamesOnly() throws Exception {
        http.perform(get("/ops/outbox")
                        .header(HttpHeaders.AUTHORIZATION, bearer("operator"))
                        .header(HttpHeaders.HOST, "Pacenote.example:8080")
                        .header(HttpHeaders.ORIGIN, "http://Pacenote.example:8080"))
                .andExpect(status().isOk());
        http.perform(get("/ops/outbox")
                        .header(HttpHeaders.AUTHORIZATION, bearer("operator"))
                        .header(HttpHeaders.HOST, "rebound.example"))
                .andExpect(status().isForbidden());
    }
}
