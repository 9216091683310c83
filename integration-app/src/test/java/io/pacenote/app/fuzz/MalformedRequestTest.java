package io.pacenote.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.ops.OperationsApplicationTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that break HTTP itself are the client's fault, on whatever path: 4xx with a problem detail, and never 500. */
@OperationsApplicationTest
class MalformedRequestTest {

    private static final String JSON = "Host: localhost|Content-Type: application/json|Connection: close";

    /** Each line: status, request line, header lines, body; {@code |} is an end of line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "400 ~ POST {path} HTTP/1.1 ~ Transfer-Encoding: chunked ~ nonsense|",
                "400 ~ POST {path} HTTP/1.1 ~ Transfer-Encoding: chunked ~ 5|{\"a\"}!!",
                "400 ~ POST {path} HTTP/1.1 ~ Transfer-Encoding: chunked ~ ffffffffffffffff|",
                "400 ~ POST {path} HTTP/1.1 ~ Transfer-Encoding: chunked ~ -1|",
                "400 ~ POST {path} HTTP/1.1 ~ Transfer-Encoding: chunked ~ 0|bad trailer|||",
                "400 ~ POST {path} HTTP/1.1 ~ Transfer-Encoding: chunked ~ 5|{\"a",
                "400 ~ POST {path} HTTP/1.1 ~ Content-Length: 50 ~ {\"userId\":1",
                "400 ~ POST {path} HTTP/1.1 ~ Content-Length: 50 ~ ``",
                "400 ~ POST {path} HTTP/1.1 ~ Transfer-Encoding: chunked|Content-Length: 5 ~ nonsense|",
                "400 ~ POST {path} HTTP/1.1 ~ Content-Length: 2|Content-Length: 5 ~ {}",
                "400 ~ POST {path} HTTP/1.1 ~ Content-Length: 2, 2 ~ {}",
                "400 ~ POST {path} HTTP/1.1 ~ Content-Length: +2 ~ {}",
                "400 ~ POST {path} HTTP/1.1 ~ Content-Length: 99999999999999999999 ~ {}",
                "400 ~ POST {path} HTTP/1.1 ~ Transfer-Encoding: chunked, identity ~ 0||",
                "501 ~ POST {path} HTTP/1.1 ~ Transfer-Encoding: rot13 ~ {}",
                "501 ~ POST {path} HTTP/1.1 ~ Transfer-Encoding: gzip, chunked ~ 0||",
                "417 ~ POST {path} HTTP/1.1 ~ Expect: foo|Content-Length: 2 ~ {}",
                "505 ~ GET {path} HTTP/3.7 ~ Accept: */* ~ ``",
                "505 ~ GET {path} HTPP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET {path};/version HTTP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET {path};a=b HTTP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET /%61ctuator/jolokia;/version HTTP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET /actuator/./jolokia/version HTTP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET {path}/%zz HTTP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET {path}/%c3 HTTP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET {path}/%00 HTTP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET {path}/%2e%2e/x HTTP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET {path}/a//b HTTP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET {path}/a\\b HTTP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET {path}?a={ HTTP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET {path} HTTP/1.1 ~ Host: a b ~ ``",
                "400 ~ GET {path} HTTP/1.1 ~ Host: [::1 ~ ``",
                "400 ~ GET /{long} HTTP/1.1 ~ Accept: */* ~ ``",
                "400 ~ GET {path} HTTP/1.1 ~ X-Long: {long} ~ ``"
            })
    void isRefused(int status, String line, String headers, String body, @LocalServerPort int port) {
        List<String> paths = List.of(
                "/codriver/subscriptions",
                "/ops/dead-letters",
                "/simulators/psp/charges",
                "/actuator/jolokia",
                "/actuator/health",
                "/api",
                "/nowhere");
        for (String path : paths) {
            String text = "%s|%s|%s||%s"
                    .formatted(line, headers.contains("Host:") ? JSON.substring(17) : JSON, headers, body)
                    .replace("{path}", path)
                    .replace("{long}", "x".repeat(10_000));
            Wire.RawAnswer answer =
                    new Wire(port).sendAll(text.replace("|", "\r\n").getBytes(StandardCharsets.UTF_8));
            assertThat(Refusal.faults(answer)).as(path).isEmpty();
            assertThat(answer.status()).as(path).isEqualTo(status);
        }
    }
}
