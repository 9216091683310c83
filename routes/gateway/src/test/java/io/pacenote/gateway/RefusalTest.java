package io.pacenote.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not get past the gateway. */
@GatewayTest
class RefusalTest extends AbstractShopTest {

    @AfterEach
    void nobodyWasAsked() {
        assertThat(ORDERS.requests()).isEmpty();
        assertThat(STOCK.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shop/unknown",
                "/shop/orders/1/2/3",
                "/shop/ORDERS",
                "/other/orders",
                "/shopx/orders",
                "/gateway",
                "/simulators/psp/ledger",
                "/ops/sagas"
            })
    @DisplayName("4.5: a path that no contract knows is 404")
    void refusesAnUnknownPath(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "PROPFIND", "CONNECTED"})
    void refusesAMethodThatThePathDoesNotKnow(String method) throws IOException {
        assertThat(raw("%s /shop/orders HTTP/1.1\nHost: localhost\nConnection: close\n\n".formatted(method)))
                .startsWith("HTTP/1.1 405")
                .contains("Allow: GET, HEAD, POST, OPTIONS");
    }

    @Test
    void tellsTheMethodsOfAPath() throws IOException {
        assertThat(raw("OPTIONS /shop/orders/1 HTTP/1.1\nHost: localhost\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 200")
                .contains("Allow: GET, HEAD, PUT, DELETE, OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "/shop/orders/..%2f..%2fops, 400",
        "/shop/orders/%2e%2e%2f%2e%2e%2fops, 400",
        "/shop/orders%2f1, 400",
        "/shop/orders%5c1, 400",
        "/shop/../ops/sagas, 404",
        "/shop/orders/../../actuator/env, 404",
        "/shop/%2e%2e/ops, 404",
        "/shop/orders/%00, 400",
        "/shop/orders/%zz, 400",
        "/shop/orders?q=%zz, 400",
        "/shop/orders?q=%ff, 400",
        "/shop/orders?q={{env:HOME}}, 400",
        "/shop/orders?q=<script>, 400",
        "http://other.example/shop/orders, 400"
    })
    @DisplayName("paths that lead elsewhere, and what is no URI")
    void refusesWhatIsNoPathOfTheContract(String target, int status) throws IOException {
        assertThat(raw("GET %s HTTP/1.1\nHost: localhost\nConnection: close\n\n".formatted(target)))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void refusesAHugeHeader() throws IOException {
        assertThat(raw("GET /shop/orders HTTP/1.1\nHost: localhost\nConnection: close\nAccept: %s\n\n"
                        .formatted("a".repeat(20_000))))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(ints = {2049, 100_000, 3_000_000})
    void refusesAHugeBody(int length) {
        HttpResponse<String> answer = post("/shop/orders", "x".repeat(length));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("The body is longer than 2048 bytes", "\"path\":\"/shop/orders\"");
    }

    @Test
    void refusesABodyThatEndsEarly() throws IOException {
        assertThat(raw(
                        "POST /shop/orders HTTP/1.1\nHost: localhost\nContent-Type: application/json\nConnection: close\n"
                                + "Transfer-Encoding: chunked\n\nzz\r\nnot a chunk\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    /** Two lengths are how a request is smuggled past a proxy. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3\nContent-Length: 4", "Content-Length: -1", "Content-Length: 3,4"})
    void refusesTwoLengths(String lengths) throws IOException {
        assertThat(raw("POST /shop/orders HTTP/1.1\nHost: localhost\nConnection: close\n%s\n\nabcd".formatted(lengths)))
                .startsWith("HTTP/1.1 400");
    }
}
