package io.pacenote.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.provider.Arguments;

/** How a test breaks rendered manifests: in an overlay, with what result, and by which change. */
final class Breakage {

    private static final JsonMapper JSON = new JsonMapper();

    private Breakage() {}

    static UnaryOperator<Manifests> op(UnaryOperator<Manifests> breaking) {
        return breaking;
    }

    static Arguments broken(String overlay, String violation, String kind, String name, Consumer<ObjectNode> change) {
        return Arguments.of(overlay, violation, op(manifests -> manifests.with(kind, name, change)));
    }

    static void put(JsonNode object, String path, String field, String value) {
        ((ObjectNode) object.at(path)).set(field, parse(value));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static void remove(JsonNode object, String path, String field) {
        ((ObjectNode) object.at(path)).remove(field);
    }
}
