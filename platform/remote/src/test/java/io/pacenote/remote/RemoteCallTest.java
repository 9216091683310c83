package io.pacenote.remote;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pacenote.tracing.Tracing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RemoteCallTest {

    private static final String ORDER = "shop.order";
    private static final String ASK_STOCK = "shop.askStock";
    private static final String BREAKER = "shop.stock.breaker";

    /** What is asked. */
    record Order(int number) {}

    private final ScriptedServer stock = new ScriptedServer();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final RemoteHttpClient client =
            new RemoteHttpClient(Duration.ofSeconds(5), 2, ServiceTokens.NONE, Tracing.OFF);

    @BeforeEach
    void start() throws Exception {
        camel.getRegistry()
                .bind("stockBreaker", new BreakerSettings(2, 2, 50, Duration.ofSeconds(60), 1).toDefinition());
        camel.getRegistry().bind("stockClient", client);
        camel.getRegistry().bind("breakers", breakers);
        camel.addRoutes(new RemoteCallTemplate());
        var shop = new RouteBuilder() {
            @Override
            public void configure() {
                from(direct(ORDER)).errorHandler(noErrorHandler()).enrich(direct(ASK_STOCK), new BodyOnly());

                RemoteCall.from(ASK_STOCK)
                        .circuitBreaker(BREAKER, "stockBreaker")
                        .client("stockClient")
                        .request(Order.class, order -> RemoteRequest.post(stock.url(), "key-" + order.number(), order))
                        .answer(RemoteCallTest::read)
                        .onFallback(RemoteCallTest::unknown)
                        .addTo(this);
            }
        };
        camel.addRoutes(shop);
        camel.addTemplatedRoutes(shop);
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        client.destroy();
        stock.close();
    }

    @Test
    void sendsTheRequestAndNothingElseOfTheCaller() {
        stock.answers(200, "there");

        Exchange caller = order(Map.of("secret", "of the caller"));

        assertThat(caller.getMessage().getBody()).isEqualTo("there");
        assertThat(caller.getMessage().getHeaders()).isEqualTo(Map.of("secret", "of the caller"));
        assertThat(stock.requests()).singleElement().satisfies(request -> {
            assertThat(request.line()).isEqualTo("POST /v1");
            assertThat(request.body()).isEqualTo("{\"number\":7}");
            assertThat(request.headers().getFirst(RemoteRequest.IDEMPOTENCY_KEY))
                    .isEqualTo("key-7");
            assertThat(request.headers()).doesNotContainKey("Secret");
        });
    }

    @Test
    void fallsBackOnAnAnswerThatIsNone() {
        stock.answers(503, "");

        assertThat(order(Map.of()).getMessage().getBody()).isEqualTo("unknown: status 503");
    }

    @Test
    void callsNoMoreWhenTheCircuitBreakerOfThatNameIsOpen() {
        stock.answers(503, "");
        order(Map.of());
        order(Map.of());

        assertThat(order(Map.of()).getMessage().getBody()).isEqualTo("unknown: not called");
        assertThat(stock.requests()).hasSize(2);
        assertThat(new BreakerOperations(breakers).list())
                .singleElement()
                .satisfies(breaker -> assertThat(breaker.name()).isEqualTo(BREAKER))
                .satisfies(breaker -> assertThat(breaker.state()).isEqualTo("OPEN"));
    }

    @Test
    void isRefusedInsideATransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            Exchange caller = order(Map.of());

            assertThat(caller.getException()).isInstanceOf(IllegalStateException.class);
            assertThat(stock.requests()).isEmpty();
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    private Exchange order(Map<String, Object> headers) {
        try (ProducerTemplate caller = camel.createProducerTemplate()) {
            return caller.request("direct:" + ORDER, exchange -> {
                exchange.getMessage().setBody(new Order(7));
                exchange.getMessage().setHeaders(new HashMap<>(headers));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(int status, byte @Nullable [] body) throws IOException {
        if (status != 200 || body == null) {
            throw new IOException("status " + status);
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String unknown(@Nullable Exception failure) {
        return "unknown: " + (failure == null ? "not called" : failure.getMessage());
    }
}
