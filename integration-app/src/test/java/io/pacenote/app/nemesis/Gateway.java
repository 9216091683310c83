package io.pacenote.app.nemesis;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A gateway in front of the payment provider. In a storm it answers each request with some 5xx; the provider has got every second
 * of them and has done what was asked.
 */
final class Gateway implements AutoCloseable {

    private static final List<Integer> STORM = List.of(500, 502, 504, 503);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger failures = new AtomicInteger();
    private final HttpServer server;
    private volatile URI provider = URI.create("http://127.0.0.1/");
    private volatile boolean storm;

    Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    void leadTo(URI provider) {
        this.provider = provider;
    }

    /** Where the provider seems to be. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/simulators/psp");
    }

    void storm(boolean storm) {
        this.storm = storm;
    }

    /** How many requests it has answered with 5xx in its storms. */
    int failures() {
        return failures.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (storm) {
                int number = failures.getAndIncrement();
                if (number % 2 == 0) {
                    forward(exchange);
                }
                exchange.sendResponseHeaders(STORM.get(number % STORM.size()), -1);
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange);
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(provider.resolve(exchange.getRequestURI()))
                .timeout(PATIENCE)
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        List.of("Content-Type", "Idempotency-Key").forEach(name -> {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        });
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
