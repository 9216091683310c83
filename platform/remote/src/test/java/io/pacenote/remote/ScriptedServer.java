package io.pacenote.remote;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A service that answers what the test tells it to, and remembers what it was asked; for the tests of all that call one. */
public final class ScriptedServer implements AutoCloseable {

    public record Request(String line, Headers headers, String body) {}

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile HttpHandler answer = exchange -> send(exchange, 500, "");

    public ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public void answers(int status, String body) {
        answer = exchange -> send(exchange, status, body);
    }

    /** Sends its clients elsewhere. */
    public void redirectsTo(String address) {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Location", address);
            send(exchange, 307, "");
        };
    }

    /** Answers when the test says so. */
    public void answersWhen(CompletableFuture<?> released, int status, String body) {
        answer = exchange -> {
            released.join();
            send(exchange, status, body);
        };
    }

    /** A POST fails; a GET finds nothing. */
    public void failsPosts() {
        answer = exchange -> send(exchange, "POST".equals(exchange.getRequestMethod()) ? 503 : 404, "");
    }

    /** Sends a byte now and then, and never comes to an end. */
    public void answersByteByByteForEver() {
        answer = exchange -> {
            exchange.sendResponseHeaders(201, 0);
            OutputStream body = exchange.getResponseBody();
            var nextByte = Executors.newSingleThreadScheduledExecutor();
            nextByte.scheduleAtFixedRate(() -> writeBlank(body), 0, 50, TimeUnit.MILLISECONDS);
        };
    }

    public void forgetsRequests() {
        requests.clear();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<Request> posts() {
        return requests.stream()
                .filter(request -> request.line().startsWith("POST"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(), exchange.getRequestHeaders(), body));
        answer.handle(exchange);
    }

    /** Fails, and so is not called again, when the client has hung up. */
    private static void writeBlank(OutputStream body) {
        try {
            body.write(' ');
            body.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }
}
