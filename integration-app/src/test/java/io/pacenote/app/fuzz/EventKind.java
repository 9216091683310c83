package io.pacenote.app.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * An event as the AsyncAPI document of its system describes it.
 *
 * @param topic on which it travels
 * @param name its type
 * @param schema of its body
 */
record EventKind(String system, String topic, String name, JsonNode schema) {

    private static final String TYPE = "eventType";
    private static final String TIME = "timestamp";

    /** The least that its schema requires, as JSON texts. */
    Map<String, String> fields(long number) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(TYPE, '"' + name + '"');
        required()
                .forEach(property -> fields.put(
                        property,
                        switch (typeOf(property)) {
                            case "integer" -> String.valueOf(Math.min(number, maximumOf(property)));
                            case "boolean" -> "true";
                            default -> "\"a1\"";
                        }));
        return fields;
    }

    String body(long number) {
        return SchemaValues.object(fields(number));
    }

    /** The properties that are its own, and that it cannot do without. */
    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(property -> required.add(property.asText()));
        required.remove(TYPE);
        return required;
    }

    /** The properties that are its own, with their schemas. */
    Map<String, Schema<?>> properties() {
        Map<String, Schema<?>> properties = new LinkedHashMap<>();
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(property -> properties.put(property, schemaOf(property)));
        properties.keySet().removeAll(Set.of(TYPE, TIME));
        return properties;
    }

    private long maximumOf(String property) {
        return schema.at("/properties/" + property + "/maximum").asLong(Long.MAX_VALUE);
    }

    private Schema<?> schemaOf(String property) {
        return new Schema<>().type(typeOf(property));
    }

    private String typeOf(String property) {
        JsonNode type = schema.at("/properties/" + property + "/type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }
}
