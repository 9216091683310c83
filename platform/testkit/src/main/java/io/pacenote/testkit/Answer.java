package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What came back over HTTP. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public Answer expect(int status) {
        assertThat(status()).as(response.body()).isEqualTo(status);
        return this;
    }

    /** Checks that it is a problem detail of this status (RFC 9457). */
    public Answer expectProblem(int status) {
        expect(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(json().path("status").asInt()).isEqualTo(status);
        assertThat(json().path("detail").asText()).isNotBlank();
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    /** The rows of a collection. */
    public List<JsonNode> embedded(String collection) {
        return StreamSupport.stream(json().path("_embedded").path(collection).spliterator(), false)
                .toList();
    }
}
