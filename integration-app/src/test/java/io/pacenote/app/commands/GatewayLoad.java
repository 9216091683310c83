package io.pacenote.app.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Requests to every context through the gateway, each sent once: all of them have to succeed (spec 0.6 N-6). */
final class GatewayLoad implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** What is read, and what is sent where there is a body. */
    static final Map<String, String> CODRIVER = Map.of(
            "/codriver/subscriptions", "{\"userId\": 1, \"subStatus\": true}",
            "/codriver/payments", "",
            "/codriver/subscriptionManagements", "",
            "/codriver/mypages", "");

    /** Not the dashboard, whose store belongs to one process (docs/operations.md). */
    static final Map<String, String> NICECALL = Map.of(
            "/nicecall/calls",
                    "{\"mobile\": \"load\", \"location\": \"bundang\", \"payType\": \"CARD\", \"payAmount\": 10000}",
            "/nicecall/payments", "",
            "/nicecall/catches", "");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(8);
    private final Map<String, Integer> succeeded = new ConcurrentHashMap<>();
    private final Collection<String> failed = new ConcurrentLinkedQueue<>();

    GatewayLoad(URI gateway, List<Map<String, String>> systems) {
        systems.forEach(paths -> paths.forEach((path, body) -> {
            every(PAUSE, path, HttpRequest.newBuilder(gateway.resolve(path)).GET());
            if (!body.isEmpty()) {
                every(
                        PAUSE,
                        "POST " + path,
                        HttpRequest.newBuilder(gateway.resolve(path))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)));
            }
        }));
    }

    private void every(Duration pause, String name, HttpRequest.Builder request) {
        HttpRequest sent = request.timeout(PATIENCE).build();
        threads.scheduleWithFixedDelay(() -> send(name, sent), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void send(String name, HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                succeeded.merge(name, 1, Integer::sum);
            } else {
                failed.add(name + ": " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException silence) {
            failed.add(name + ": " + silence);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often each was answered well. */
    Map<String, Integer> succeeded() {
        return Map.copyOf(succeeded);
    }

    /** What was not. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    /** No more requests; those under way are answered. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("requests are not answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
