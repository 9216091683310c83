package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** Profile {@code observe}: what probes and scrapers read has the paths of camel-observability-services, and a port of its own. */
@ActiveProfiles({"embedded", "observe"})
@TestPropertySource(properties = "management.server.port=0")
class ObserveProfileTest extends JwtModeApplication {

    @LocalManagementPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/observe/health", "/observe/health/live", "/observe/health/ready"})
    void probesNeedNoToken(String path) throws Exception {
        HttpResponse<String> answer = read(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void scrapersNeedNoToken() throws Exception {
        HttpResponse<String> answer = read("/observe/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\npacenote_outbox_pending 0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/observe/jolokia", "/observe/hawtio", "/observe/env", "/actuator/health", "/ops/outbox"})
    void nothingElseIsThereNotForAnOperatorEither(String path) throws Exception {
        assertThat(read(path, HttpHeaders.AUTHORIZATION, bearer("operator")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasNoTokenDoesNotLearnWhatThereIs() throws Exception {
        assertThat(read("/observe/env").statusCode()).isEqualTo(401);
    }

    @Test
    void thePortOfTheSystemsHasNoActuatorThen() throws Exception {
        http.perform(get("/actuator/prometheus").header(HttpHeaders.AUTHORIZATION, bearer("operator")))
                .andExpect(status().isNotFound());
    }

    private HttpResponse<String> read(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
