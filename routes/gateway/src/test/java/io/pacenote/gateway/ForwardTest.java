package io.pacenote.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class ForwardTest extends AbstractShopTest {

    @Test
    @DisplayName("0.6 N-4: each path leads to the context that owns it by the contract")
    void forwardsToTheContextOfThePath() {
        assertThat(get("/shop/orders/7").body()).isEqualTo("ok");
        assertThat(get("/shop/items").statusCode()).isEqualTo(200);

        assertThat(lines(ORDERS)).containsExactly("GET /shop/orders/7 HTTP/1.1");
        assertThat(lines(STOCK)).containsExactly("GET /shop/items HTTP/1.1");
    }

    @Test
    @DisplayName("0.5: of a system that is alone, paths lead on without its name too")
    void forwardsAPathWithoutPrefixAsItCame() {
        get("/orders/7?a=b");

        assertThat(lines(ORDERS)).containsExactly("GET /orders/7?a=b HTTP/1.1");
    }

    @Test
    @DisplayName("0.4: a path in Korean, percent-encoded")
    void forwardsPathsInAnyAlphabet() {
        get("/shop/%EB%AC%BC%EA%B1%B4s");
        get("/shop/orders/a%20b%25%3F");

        assertThat(lines(STOCK)).containsExactly("GET /shop/%EB%AC%BC%EA%B1%B4s HTTP/1.1");
        assertThat(lines(ORDERS)).containsExactly("GET /shop/orders/a%20b%25%3F HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=a%20b+c&q=&x",
                "q=%25&%ED%95%9C=%26%3D",
                "q=..%2f..%2fops&u=http://other.example/?a=b",
                "q=%7B%7Benv:HOME%7D%7D",
                "&&=&"
            })
    void forwardsTheQueryAsItWasSent(String query) throws IOException {
        assertThat(raw("GET /shop/orders?%s HTTP/1.1\nHost: localhost\nConnection: close\n\n".formatted(query)))
                .startsWith("HTTP/1.1 200");

        assertThat(lines(ORDERS)).containsExactly("GET /shop/orders?%s HTTP/1.1".formatted(query));
    }

    @Test
    void forwardsMethodAndBody() {
        ORDERS.answers("HTTP/1.1 201 Created\nLocation: http://localhost/orders/1\nContent-Length: 7\n\n{\"a\":1}");

        HttpResponse<String> placed = post("/shop/orders", "{\"item\": \"캐모마일\"}");

        assertThat(placed.statusCode()).isEqualTo(201);
        assertThat(placed.headers().firstValue("Location")).contains("http://localhost/orders/1");
        assertThat(placed.body()).isEqualTo("{\"a\":1}");
        assertThat(ORDERS.requests()).singleElement().satisfies(request -> {
            assertThat(request.line()).isEqualTo("POST /shop/orders HTTP/1.1");
            assertThat(request.body()).isEqualTo("{\"item\": \"캐모마일\"}");
            assertThat(request.header("Content-Type")).containsExactly("application/json");
        });
    }

    @Test
    void forwardsABodyThatComesInChunks() throws IOException {
        raw("POST /shop/orders HTTP/1.1\nHost: localhost\nConnection: close\nContent-Type: application/json\n"
                + "Transfer-Encoding: chunked\n\n3\r\n{\"a\r\n4\r\n\":1}\r\n0\r\n\r\n");

        assertThat(ORDERS.requests()).singleElement().satisfies(request -> {
            assertThat(request.body()).isEqualTo("{\"a\":1}");
            assertThat(request.header("Transfer-Encoding")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void forwardsOtherMethods(String method) {
        send(request("/shop/orders/7").method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(lines(ORDERS)).containsExactly(method + " /shop/orders/7 HTTP/1.1");
    }

    @Test
    void answersHeadWithTheLengthAndNothingElse() {
        ORDERS.answers("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 4711\n\n");

        HttpResponse<String> head = send(request("/shop/orders").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("4711");
        assertThat(lines(ORDERS)).containsExactly("HEAD /shop/orders HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 413, 429, 500, 502, 503, 504})
    void passesOnWhatATargetAnswersWhateverItIs(int status) {
        ORDERS.answers(
                "HTTP/1.1 %d X\nContent-Type: application/problem+json\nRetry-After: 7\nContent-Length: 8\n\n{\"a\": 1}"
                        .formatted(status));

        HttpResponse<String> answer = get("/shop/orders");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(answer.body()).isEqualTo("{\"a\": 1}");
        assertThat(ORDERS.requests()).hasSize(1);
    }

    @Test
    void passesOnAnAnswerWithoutBody() {
        ORDERS.answers("HTTP/1.1 204 No Content\n\n");

        assertThat(send(request("/shop/orders/7").DELETE()).statusCode()).isEqualTo(204);
    }

    @Test
    void usesAConnectionAgain() {
        get("/shop/orders");
        int before = ORDERS.connections();

        for (int i = 0; i < 5; i++) {
            get("/shop/orders");
            send(request("/shop/orders").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        }

        assertThat(ORDERS.connections()).isEqualTo(before);
    }

    @Test
    void followsNoRedirect() {
        ORDERS.answers("HTTP/1.1 302 Found\nLocation: %s/secret\nContent-Length: 0\n\n".formatted(STOCK.url()));

        assertThat(get("/shop/orders").statusCode()).isEqualTo(302);
        assertThat(STOCK.requests()).isEmpty();
    }

    @Test
    void leadsToTheDocumentOfASystem() {
        assertThat(get("/shop/openapi.yaml").statusCode()).isEqualTo(200);

        assertThat(lines(ORDERS)).containsExactly("GET /shop/openapi.yaml HTTP/1.1");
    }

    @Test
    void showsItselfWhereASystemBegins() {
        assertThat(get("/shop").body()).contains("/shop/orders\"", "/shop/items\"", "service-desc");

        assertThat(ORDERS.requests()).isEmpty();
    }

    private static List<String> lines(Upstream upstream) {
        return upstream.requests().stream().map(Upstream.Request::line).toList();
    }
}
