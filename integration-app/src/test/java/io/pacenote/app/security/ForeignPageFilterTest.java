package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pacenote.app.ops.OperationsApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OperationsApplicationTest
class ForeignPageFilterTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private TestRestTemplate client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ops/sagas",
                "/actuator",
                "/actuator/hawtio",
                "/actuator/jolokia",
                "/actuator/metrics",
                "/simulators/psp/ledger",
                "/api"
            })
    void keepsForeignNamesOutOfThePlatformsOwnPaths(String path) throws Exception {
        expectRefusal(get(path).header(HttpHeaders.HOST, "rebound.example:8080"));
        expectRefusal(get(path).header(HttpHeaders.ORIGIN, "https://page.example"));
        expectRefusal(get(path).header("Sec-Fetch-Site", "cross-site"));
        expectRefusal(get(path).header("Sec-Fetch-Site", "same-site"));
        expectRefusal(get(path).header("Sec-Fetch-Site", "something-new"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://page.example",
                "http://localhost.page.example",
                "http://localhost:3000",
                "https://localhost",
                "http://127.0.0.1",
                "null",
                "http://",
                "localhost"
            })
    void keepsForeignPagesFromChangingAnything(String origin) throws Exception {
        expectRefusal(post("/ops/contexts/codriver.payment/stop").header(HttpHeaders.ORIGIN, origin));
        expectRefusal(delete("/ops/dead-letters/1").header(HttpHeaders.ORIGIN, origin));
        expectRefusal(put("/simulators/psp/faults").header(HttpHeaders.ORIGIN, origin));
    }

    @Test
    void answersNoPreflightOfForeignPages() throws Exception {
        http.perform(options("/ops/contexts/codriver.payment/stop")
                        .header(HttpHeaders.ORIGIN, "https://page.example")
                        .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST"))
                .andExpect(status().isForbidden())
                .andExpect(header().doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080"})
    void servesThisMachine(String host) throws Exception {
        http.perform(get("/ops/outbox").header(HttpHeaders.HOST, host)).andExpect(status().isOk());
        http.perform(get("/ops/outbox").header(HttpHeaders.HOST, host).header(HttpHeaders.ORIGIN, "http://" + host))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost.page.example", "127.0.0.1.page.example", "localhost@page.example", "", "a b"})
    void isNotTakenInByNamesThatLookLikeThisMachine(String host) throws Exception {
        expectRefusal(get("/ops/outbox").header(HttpHeaders.HOST, host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void servesItsOwnPagesAndAddressesThatWereTyped(String site) throws Exception {
        http.perform(get("/ops/outbox").header("Sec-Fetch-Site", site)).andExpect(status().isOk());
    }

    @Test
    void letsPagesOfAllOriginsCallTheSystemsButWithoutCredentials() {
        HttpHeaders answer = client.exchange(
                        RequestEntity.get("/codriver/payments")
                                .header(HttpHeaders.ORIGIN, "https://page.example")
                                .build(),
                        String.class)
                .getHeaders();

        assertThat(answer.getAccessControlAllowOrigin()).isEqualTo("https://page.example");
        assertThat(answer.getAccessControlAllowCredentials()).isFalse();
    }

    @Test
    void letsProbesUseAnyAddress() throws Exception {
        http.perform(get("/actuator/health/liveness").header(HttpHeaders.HOST, "10.1.2.3:8080"))
                .andExpect(status().isOk());
        http.perform(get("/actuator/prometheus").header(HttpHeaders.HOST, "10.1.2.3:8080"))
                .andExpect(status().isOk());
    }

    private void expectRefusal(MockHttpServletRequestBuilder request) throws Exception {
        http.perform(request)
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json"));
    }
}
