package io.pacenote.app.nemesis;

import static org.awaitility.Awaitility.await;

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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands in front of several processes: gives each request to one of those that are admitted, in turn, and writes down
 * what fails. One that is withdrawn gets no more, and may be stopped when it has answered what it has.
 */
final class LoadBalancer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BAD_GATEWAY = 502;
    private static final int SERVER_ERROR = 500;

    /** What the client of Java or the server here sets itself. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "host", "http2-settings", "transfer-encoding", "upgrade", "date");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Target> targets = new CopyOnWriteArrayList<>();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final Collection<String> failures = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    /** With connections of its own: none leads to a process that is gone. */
    private record Target(URI address, HttpClient http, AtomicInteger open) {}

    LoadBalancer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where the clients ask. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on a process is asked too. */
    void admit(URI process) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        targets.add(new Target(process, http, new AtomicInteger()));
    }

    /** From now on a process is not asked any more; returns when it has answered everything. */
    void withdraw(URI process) {
        List<Target> withdrawn = targets.stream()
                .filter(target -> target.address().equals(process))
                .toList();
        targets.removeAll(withdrawn);
        await("answers of " + process).atMost(PATIENCE).until(() -> withdrawn.stream()
                .allMatch(target -> target.open().get() == 0));
    }

    /** Requests that got no answer, or one that says that the server failed. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many requests were answered. */
    int answers() {
        return answers.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Target target = next();
        try (exchange) {
            HttpResponse<byte[]> answer = forward(exchange, target);
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase())) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            target.open().decrementAndGet();
        }
    }

    /** Counted before it is looked whether it still takes part: who withdraws it either sees the request or keeps it out. */
    private Target next() {
        while (true) {
            List<Target> admitted = List.copyOf(targets);
            Target target = admitted.get(Math.floorMod(turns.getAndIncrement(), admitted.size()));
            target.open().incrementAndGet();
            if (targets.contains(target)) {
                return target;
            }
            target.open().decrementAndGet();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, Target target)
            throws IOException, InterruptedException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        try {
            HttpResponse<byte[]> answer = target.http().send(requestTo(target, exchange), BodyHandlers.ofByteArray());
            answers.incrementAndGet();
            if (answer.statusCode() >= SERVER_ERROR) {
                failures.add(request + ": " + answer.statusCode() + " " + new String(answer.body()));
            }
            return answer;
        } catch (IOException e) {
            failures.add(request + ": " + e);
            exchange.sendResponseHeaders(BAD_GATEWAY, -1);
            throw e;
        }
    }

    private static HttpRequest requestTo(Target target, HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.address().resolve(exchange.getRequestURI()))
                .timeout(PATIENCE)
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase())) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
