package io.pacenote.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import java.io.IOException;
import java.util.Collection;
import org.springframework.hateoas.server.core.EmbeddedWrapper;

/**
 * Writes what is embedded when it is one list that has a name; all else is left to Spring's serializer. That one gathers the
 * list into a map, and looks for serializers of the map, its keys and its values each time.
 */
final class PlainList extends JsonSerializer<Collection<?>> implements ContextualSerializer {

    private final JsonSerializer<Collection<?>> others;

    PlainList(JsonSerializer<Collection<?>> others) {
        this.others = others;
    }

    @Override
    public void serialize(Collection<?> embedded, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (embedded.size() == 1
                && embedded.iterator().next() instanceof EmbeddedWrapper list
                && list.isCollectionValue()
                && list.getRel().isPresent()) {
            json.writeStartObject();
            provider.defaultSerializeField(list.getRel().get().value(), list.getValue(), json);
            json.writeEndObject();
        } else {
            others.serialize(embedded, json, provider);
        }
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Collection<?> embedded) {
        return others.isEmpty(provider, embedded);
    }

    @Override
    @SuppressWarnings("unchecked")
    public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property)
            throws JsonMappingException {
        return others instanceof ContextualSerializer contextual
                ? new PlainList((JsonSerializer<Collection<?>>) contextual.createContextual(provider, property))
                : this;
    }
}
