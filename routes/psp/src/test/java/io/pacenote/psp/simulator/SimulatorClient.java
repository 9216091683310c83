package io.pacenote.psp.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Talks to the simulator as curl would. JSON is written with single quotes. */
final class SimulatorClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    record Answer(int status, JsonNode body) {}

    private final String base;

    SimulatorClient(int port) {
        base = "http://127.0.0.1:" + port + "/simulators/psp";
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    Answer put(String path, String json) throws IOException, InterruptedException {
        return send(request(path).PUT(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    Answer charge(String reference, String customer) throws IOException, InterruptedException {
        return post("/charges", order(reference, customer));
    }

    CompletableFuture<HttpResponse<String>> chargeLater(String reference, String customer) {
        var body = BodyPublishers.ofString(order(reference, customer).replace('\'', '"'));
        return HTTP.sendAsync(request("/charges").POST(body).build(), BodyHandlers.ofString());
    }

    Answer refund(String reference) throws IOException, InterruptedException {
        return post("/refunds", "{'reference':'%s'}".formatted(reference));
    }

    /** Types of the entries under a reference, such as {@code CHARGE REFUND}. */
    String ledger(String reference) throws IOException, InterruptedException {
        return String.join(
                " ", get("/ledger?reference=" + reference).body().get("entries").findValuesAsText("type"));
    }

    void faults(String json) throws IOException, InterruptedException {
        Answer answer = put("/faults", json);
        if (answer.status() != 200) {
            throw new IllegalArgumentException(answer.toString());
        }
    }

    private static String order(String reference, String customer) {
        return "{'reference':'%s','customer':'%s','amount':9900,'currency':'KRW'}".formatted(reference, customer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}
