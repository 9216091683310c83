package io.pacenote.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class HeaderTest extends AbstractShopTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @ParameterizedTest
    @CsvSource({
        "Accept, application/hal+json",
        "Accept-Language, ko",
        "Authorization, Bearer a.b.c",
        "Idempotency-Key, key-1",
        "If-Match, '\"7\"'",
        "If-None-Match, '\"7\"'",
        "traceparent, " + TRACE,
        "tracestate, a=b"
    })
    @DisplayName("the caller's token, key and trace reach the target")
    void letsIn(String name, String value) {
        send(request("/shop/orders").header(name, value));

        assertThat(only().header(name)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Long-Running-Action",
                "CamelHttpUri",
                "CamelHttpPath",
                "kafka.OVERRIDE_TOPIC",
                "Cookie",
                "Origin",
                "Forwarded",
                "X-Forwarded-Prefix",
                "X-Forwarded-Ssl",
                "X-Real-IP",
                "X-Original-URL",
                "X-HTTP-Method-Override",
                "Proxy-Authorization",
                "Proxy-Connection",
                "Keep-Alive",
                "TE",
                "Upgrade",
                "Range",
                "X-Anything"
            })
    @DisplayName("no header of a connection, of the inside, or that nobody knows gets in")
    void keepsOut(String name) throws IOException {
        raw("GET /shop/orders HTTP/1.1\nHost: localhost\nConnection: close\n%s: planted\n\n".formatted(name));

        assertThat(only().header(name)).isEmpty();
    }

    @Test
    void keepsOutWhatTheConnectionHeaderNames() throws IOException {
        raw("GET /shop/orders HTTP/1.1\nHost: localhost\nConnection: close, Authorization\nX-A: b\n\n");

        assertThat(only().header("Connection")).containsExactly("keep-alive");
        assertThat(only().header("X-A")).isEmpty();
    }

    @Test
    @DisplayName("X-Forwarded-* is where the client has been, whatever he says")
    void tellsWhereTheClientHasBeen() throws IOException {
        raw("GET /shop/orders HTTP/1.1\nHost: shop.example:8443\nConnection: close\nX-Forwarded-For: 6.6.6.6\n"
                + "X-Forwarded-Host: evil.example\nX-Forwarded-Proto: gopher\nX-Forwarded-Port: 1\n\n");

        assertThat(only().header("X-Forwarded-For"))
                .isSubsetOf("127.0.0.1", "0:0:0:0:0:0:0:1")
                .hasSize(1);
        assertThat(only().header("X-Forwarded-Host")).containsExactly("shop.example");
        assertThat(only().header("X-Forwarded-Proto")).containsExactly("http");
        assertThat(only().header("X-Forwarded-Port")).containsExactly("8443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1:1", "localhost"})
    @DisplayName("the Host header chooses no target")
    void forwardsWhateverTheHostIs(String host) throws IOException {
        raw("GET /shop/orders HTTP/1.1\nHost: %s\nConnection: close\n\n".formatted(host));

        assertThat(only().header("Host")).containsExactly(ORDERS.url().replace("http://", ""));
    }

    @Test
    void letsOutWhatConcernsTheClientAndNothingElse() {
        ORDERS.answers(
                "HTTP/1.1 200 OK\nContent-Type: application/json\nETag: \"1\"\nVary: Origin\nRateLimit: \"a\";r=1\n"
                        + "WWW-Authenticate: Bearer\nAllow: GET\nSet-Cookie: a=b\nServer: inside/1.0\nX-Internal: secret\n"
                        + "Long-Running-Action: 7\nAccess-Control-Allow-Origin: *\nKeep-Alive: timeout=99\nContent-Length: 2\n\n{}");

        HttpResponse<String> answer = get("/shop/orders");

        assertThat(answer.headers().map().keySet().stream().map(String::toLowerCase))
                .contains("content-type", "etag", "ratelimit", "www-authenticate", "allow", "content-length")
                .doesNotContain(
                        "set-cookie",
                        "server",
                        "x-internal",
                        "long-running-action",
                        "access-control-allow-origin",
                        "keep-alive");
        assertThat(answer.headers().allValues("Vary"))
                .as("once, as CORS is answered here")
                .containsOnlyOnce("Origin");
    }

    @Test
    @DisplayName("0.4: pages of other origins may call the systems, and the target is not asked about it")
    void answersPagesOfOtherOrigins() throws IOException {
        assertThat(raw("GET /shop/orders HTTP/1.1\nHost: localhost\nConnection: close\nOrigin: https://a.example\n\n"))
                .contains("Access-Control-Allow-Origin: https://a.example");
        assertThat(ORDERS.requests()).hasSize(1);

        assertThat(raw("OPTIONS /shop/orders HTTP/1.1\nHost: localhost\nConnection: close\nOrigin: https://a.example\n"
                        + "Access-Control-Request-Method: POST\n\n"))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Methods: POST");
        assertThat(ORDERS.requests()).hasSize(1);
    }

    private static Upstream.Request only() {
        List<Upstream.Request> requests = ORDERS.requests();
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }
}
