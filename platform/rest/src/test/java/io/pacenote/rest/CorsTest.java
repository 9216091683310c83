package io.pacenote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By raw socket: Java's HTTP client does not let its user set an Origin. */
@RestTest
class CorsTest {

    private static final String ORIGIN = "Origin: https://elsewhere.example\n";

    private RawHttp raw;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        raw = new RawHttp(port);
    }

    private String request(String method, String path, String headers) throws IOException {
        return raw.send(RawHttp.ascii(
                "%s %s HTTP/1.1\nHost: localhost\nConnection: close\n%s\n".formatted(method, path, headers)));
    }

    @Test
    void letsPagesOfAnyOriginReadWhatASystemAnswers() throws IOException {
        assertThat(request("GET", "/sample/notes", ORIGIN))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: https://elsewhere.example")
                .doesNotContain("Access-Control-Allow-Credentials")
                .contains("Access-Control-Expose-Headers: Location, Allow, Retry-After, RateLimit, RateLimit-Policy");
    }

    @Test
    void letsPagesOfAnyOriginReadErrorsToo() throws IOException {
        assertThat(request("GET", "/sample/things/4711", ORIGIN))
                .startsWith("HTTP/1.1 404")
                .contains("Access-Control-Allow-Origin: https://elsewhere.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void answersThePreflight(String method) throws IOException {
        String headers = ORIGIN + "Access-Control-Request-Method: " + method
                + "\nAccess-Control-Request-Headers: idempotency-key, content-type\n";

        assertThat(request("OPTIONS", "/sample/things", headers))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: https://elsewhere.example")
                .contains("Access-Control-Allow-Methods: " + method)
                .contains("Access-Control-Allow-Headers: idempotency-key, content-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ops/sample", "/api", "/api/documents.json", "/actuator/health", "/simulators/x"})
    void keepsThePlatformsOwnPathsClosed(String path) throws IOException {
        assertThat(request("GET", path, ORIGIN)).doesNotContain("Access-Control-Allow");
        assertThat(request("OPTIONS", path, ORIGIN + "Access-Control-Request-Method: GET\n"))
                .doesNotContain("Access-Control-Allow");
    }

    @Test
    void runsNoOperationForOptions() throws IOException {
        assertThat(request("OPTIONS", "/sample/notes", ""))
                .startsWith("HTTP/1.1 200")
                .contains("Allow: GET, HEAD, OPTIONS", "Content-Length: 0")
                .doesNotContain("a note");
    }
}
