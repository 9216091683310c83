package io.pacenote.benchmarks.flow;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A payment service provider that approves everything at once and keeps its books in memory. It runs beside the load generator
 * and is counted for nobody: the provider is a stranger to the flow.
 */
public final class Provider implements AutoCloseable {

    private static final String CHARGES = "/charges";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final JsonMapper json = new JsonMapper();
    private final Set<String> references = ConcurrentHashMap.newKeySet();

    public Provider() throws IOException {
        // or else each answer waits for the client to acknowledge its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(CHARGES, call -> {
            try (call) {
                if (call.getRequestMethod().equals("POST")) {
                    charge(call);
                } else {
                    lookUp(call);
                }
            }
        });
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void charge(HttpExchange call) throws IOException {
        String reference =
                json.readTree(call.getRequestBody()).required("reference").asText();
        references.add(reference);
        answer(call, CREATED, reference);
    }

    /** Who has not seen the answer to a charge asks for it later. */
    private void lookUp(HttpExchange call) throws IOException {
        String reference = call.getRequestURI().getPath().substring(CHARGES.length() + 1);
        if (references.contains(reference)) {
            answer(call, OK, reference);
        } else {
            call.sendResponseHeaders(NOT_FOUND, -1);
        }
    }

    private static void answer(HttpExchange call, int status, String reference) throws IOException {
        byte[] answer = "{\"id\":\"%s\",\"reference\":\"%s\",\"state\":\"CHARGED\"}"
                .formatted(UUID.randomUUID(), reference)
                .getBytes(StandardCharsets.US_ASCII);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, answer.length);
        call.getResponseBody().write(answer);
    }

    /** @throws IllegalStateException unless so many payments were charged; a call that is repeated charges nothing */
    void check(long payments) {
        if (references.size() != payments) {
            throw new IllegalStateException("%d payments of %d were charged".formatted(references.size(), payments));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
