package io.pacenote.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.hateoas.Link;
import org.springframework.hateoas.Links;

/**
 * Writes links that have nothing but an address, each with a relation of its own; others are left to Spring's serializer. That
 * one builds maps, types and a serializer for each list of links, which took longer than the rows that the links belong to.
 */
final class PlainLinks extends JsonSerializer<Links> implements ContextualSerializer {

    private final JsonSerializer<Links> others;

    PlainLinks(JsonSerializer<Links> others) {
        this.others = others;
    }

    @Override
    public void serialize(Links links, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (!arePlain(links)) {
            others.serialize(links, json, provider);
            return;
        }
        json.writeStartObject();
        for (Link link : links) {
            json.writeObjectFieldStart(link.getRel().value());
            json.writeStringField("href", link.getHref());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static boolean arePlain(Links links) {
        List<String> relations = new ArrayList<>();
        for (Link link : links) {
            String relation = link.getRel().value();
            if (!isPlain(link) || relations.contains(relation)) {
                return false;
            }
            relations.add(relation);
        }
        return true;
    }

    private static boolean isPlain(Link link) {
        return !link.isTemplated() && link.equals(Link.of(link.getHref(), link.getRel()));
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Links links) {
        return links.isEmpty();
    }

    @Override
    @SuppressWarnings("unchecked")
    public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property)
            throws JsonMappingException {
        return others instanceof ContextualSerializer contextual
                ? new PlainLinks((JsonSerializer<Links>) contextual.createContextual(provider, property))
                : this;
    }
}
