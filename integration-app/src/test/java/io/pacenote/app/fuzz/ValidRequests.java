package io.pacenote.app.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests that break no rule, to be broken: about things that there are, since answers to earlier ones have told their names. */
final class ValidRequests {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> known = new LinkedHashMap<>();

    /** Remembers the fields of an answer, and of the first thing on a page. */
    void learn(Wire.RawAnswer answer) {
        if (answer.status() >= 300 || !answer.contentType().endsWith("json")) {
            return;
        }
        learn(parse(answer.body()));
    }

    private void learn(JsonNode node) {
        node.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                known.put(field.getKey(), field.getValue().asText());
            } else if (field.getKey().equals("_embedded")) {
                field.getValue().forEach(list -> list.forEach(this::learn));
            }
        });
    }

    Request to(Endpoint endpoint) {
        Request request = Request.of(endpoint.method(), target(endpoint, Map.of()));
        for (Parameter parameter : endpoint.parameters()) {
            if ("header".equals(parameter.getIn()) && Boolean.TRUE.equals(parameter.getRequired())) {
                request = request.header(parameter.getName(), "key-" + System.nanoTime());
            }
        }
        Optional<String> body = endpoint.body().map(ValidRequests::body);
        return body.isPresent() ? request.json(body.get()) : request;
    }

    /** @param instead values, percent-encoded, for some of the parameters; an empty list leaves one out */
    String target(Endpoint endpoint, Map<String, List<String>> instead) {
        String path = endpoint.path();
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : endpoint.parameters()) {
            String name = parameter.getName();
            List<String> values = instead.getOrDefault(name, usual(parameter));
            if ("path".equals(parameter.getIn())) {
                path = path.replace("{" + name + "}", values.isEmpty() ? "" : values.get(0));
            } else if ("query".equals(parameter.getIn())) {
                values.forEach(
                        value -> query.append('&').append(name).append('=').append(value));
            }
        }
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    private List<String> usual(Parameter parameter) {
        boolean needed = Boolean.TRUE.equals(parameter.getRequired());
        return needed ? List.of(encode(valueOf(parameter))) : List.of();
    }

    String valueOf(Parameter parameter) {
        String usual = SchemaValues.valid(parameter.getSchema());
        return known.getOrDefault(parameter.getName(), usual.replace("\"", ""));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The document's first example; else what its schema requires. */
    static String body(MediaType type) {
        return Optional.ofNullable(type.getExamples())
                .map(examples -> Json.pretty(examples.values().iterator().next().getValue()))
                .orElseGet(() -> SchemaValues.valid(type.getSchema()));
    }

    /** Its fields, as JSON texts. */
    static Map<String, String> fields(MediaType type) {
        Map<String, String> fields = new LinkedHashMap<>();
        parse(body(type))
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().toString()));
        return fields;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
