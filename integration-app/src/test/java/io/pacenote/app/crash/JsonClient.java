package io.pacenote.app.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads and writes JSON over HTTP, and fails on any answer but 200. Who has too much to do is asked again, as he wishes. */
public final class JsonClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int LARGEST_PAGE = 100;
    private static final int UNAVAILABLE = 503;
    private static final int MOST_REPEATS = 30;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();

    public JsonNode get(URI address) {
        return exchange(HttpRequest.newBuilder(address).GET());
    }

    public void put(URI address, Object body) {
        String text = json.valueToTree(body).toString();
        exchange(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(text)));
    }

    /** All members of a collection, page by page. */
    public Stream<JsonNode> all(URI collection, String member) {
        JsonNode first = page(collection, 0);
        int pages = first.path("page").path("totalPages").asInt();
        Stream<JsonNode> others = IntStream.range(1, pages).mapToObj(number -> page(collection, number));
        return Stream.concat(Stream.of(first), others)
                .flatMap(page ->
                        StreamSupport.stream(page.path("_embedded").path(member).spliterator(), false));
    }

    private JsonNode page(URI collection, int number) {
        return get(URI.create(collection + "?size=" + LARGEST_PAGE + "&page=" + number));
    }

    private JsonNode exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = answerOf(request.timeout(TIMEOUT).build());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpResponse<String> answerOf(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        for (int i = 0; answer.statusCode() == UNAVAILABLE && i < MOST_REPEATS; i++) {
            TimeUnit.SECONDS.sleep(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1));
            answer = http.send(request, BodyHandlers.ofString());
        }
        return answer;
    }
}
