package io.pacenote.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A running system as anybody outside sees it: over HTTP. JSON is written with single quotes. */
public class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final Supplier<Optional<String>> token;

    /**
     * Somebody without a token, who gets everywhere in mode open and nowhere in mode jwt.
     *
     * @param port of a system on this machine
     */
    public Client(int port) {
        this(port, Optional::empty);
    }

    /**
     * @param port of a system on this machine
     * @param token what the caller shows with each request, if anything
     */
    public Client(int port, Supplier<Optional<String>> token) {
        this.port = port;
        this.token = token;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json(json));
    }

    /** @param headers names and values in turn */
    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json(json), headers);
    }

    public CompletableFuture<Answer> postLater(String path, String json) {
        return sendLater("POST", path, json(json));
    }

    /** @param headers names and values in turn */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        return sendLater(method, path, body, headers).join();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public int port() {
        return port;
    }

    private CompletableFuture<Answer> sendLater(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)))
                .method(method, body)
                .header("Content-Type", "application/json");
        token.get().ifPresent(value -> request.header("Authorization", "Bearer " + value));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(Answer::new);
    }

    private static BodyPublisher json(String json) {
        return BodyPublishers.ofString(json.replace('\'', '"'));
    }
}
