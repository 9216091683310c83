package io.pacenote.app.commands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * Sends what HTTPie would send for a command, such as {@code http :8081/orders item="통닭"}: each item is a member of a JSON object,
 * and a text; with items it is a POST, unless the command names a method (spec 0.4).
 */
final class Httpie {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private Httpie() {}

    /** @param status the one status that is expected */
    static Answer expect(int status, String command) {
        Answer answer = run(command);
        if (answer.status() != status) {
            throw new AssertionError("%s: %d %s".formatted(command, answer.status(), answer.body()));
        }
        return answer;
    }

    static Answer run(String command) {
        List<String> words = words(command);
        if (!words.remove(0).equals("http")) {
            throw new IllegalArgumentException(command);
        }
        boolean namesMethod = words.get(0).matches("[A-Z]+");
        String method = namesMethod ? words.remove(0) : words.size() > 1 ? "POST" : "GET";
        URI address = addressOf(words.remove(0));
        try {
            var sent = CLIENT.send(request(method, address, words), HttpResponse.BodyHandlers.ofString());
            return new Answer(sent.statusCode(), sent.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(String method, URI address, List<String> items) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json, */*;q=0.5");
        if (items.isEmpty()) {
            return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
        }
        ObjectNode body = JSON.createObjectNode();
        for (String item : items) {
            int equals = item.indexOf('=');
            body.put(item.substring(0, equals), item.substring(equals + 1));
        }
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private static URI addressOf(String url) {
        String path = UriUtils.encodePath(url.replaceFirst("\\?.*", ""), StandardCharsets.UTF_8);
        String query = url.contains("?") ? url.substring(url.indexOf('?')) : "";
        return URI.create("http://localhost" + path + query);
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            words.add(word.group().replace("\"", ""));
        }
        return words;
    }

    /** What came back. */
    record Answer(int status, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text(String member) {
            return json().path(member).asText();
        }
    }
}
