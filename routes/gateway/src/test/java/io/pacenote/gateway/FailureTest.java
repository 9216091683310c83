package io.pacenote.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.contexts.Contexts;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Targets that do not answer; the circuit breaker lets everything through here. */
@GatewayTest
@TestPropertySource(properties = "pacenote.gateway.breaker.minimum-calls=20")
class FailureTest extends AbstractShopTest {

    private static final String OK = "HTTP/1.1 200 OK\nContent-Length: 2\n\nok";

    @Autowired
    private Contexts contexts;

    @Test
    void repeatsAReadWhoseConnectionBroke() {
        breaksOffOnce();

        HttpResponse<String> answer = get("/shop/orders");

        assertThat(answer.body()).isEqualTo("ok");
        assertThat(ORDERS.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POST /shop/orders", "PUT /shop/orders/1", "DELETE /shop/orders/1", "GET /shop/orders/1/pay"})
    void repeatsNothingThatMayHaveAnEffect(String request) {
        breaksOffOnce();

        HttpResponse<String> answer = send(request(request.replaceFirst(".* ", ""))
                .header("Content-Type", "application/json")
                .method(request.replaceFirst(" .*", ""), HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("shop.order broke off before it answered", "\"status\":502");
        assertThat(ORDERS.requests()).hasSize(1);
    }

    @Test
    void repeatsAReadOnceOnly() {
        ORDERS.does((request, out) -> {
            throw new IOException("dies");
        });

        assertThat(get("/shop/orders").statusCode()).isEqualTo(502);
        assertThat(ORDERS.requests()).hasSize(2);
    }

    @Test
    void takesWhatIsNoHttpForABrokenConnection() {
        ORDERS.does((request, out) -> {
            Upstream.write(out, "SSH-2.0-OpenSSH_9.6\n\n");
            throw new IOException("goes");
        });

        assertThat(post("/shop/orders", "{}").statusCode()).isEqualTo(502);
    }

    @Test
    void answersThatItIsStoppedAndGoesOnWhenItIsBack() throws Exception {
        contexts.stop(GatewayRoutes.GATEWAY);
        try {
            assertThat(get("/shop/orders").statusCode()).isEqualTo(503);
            assertThat(ORDERS.requests()).isEmpty();
        } finally {
            contexts.start(GatewayRoutes.GATEWAY);
        }

        assertThat(get("/shop/orders").statusCode()).isEqualTo(200);
    }

    private static void breaksOffOnce() {
        AtomicInteger times = new AtomicInteger();
        ORDERS.does((request, out) -> {
            if (times.incrementAndGet() == 1) {
                throw new IOException("dies");
            }
            Upstream.write(out, OK);
        });
    }
}
