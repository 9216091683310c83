package io.pacenote.messaging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number of an event. As a text it is written as JSON writes it: Java reads the digits of every script, and a plus. */
final class EventNumber<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private static final Pattern JSON_NUMBER = Pattern.compile("\\s*(-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?)?\\s*");

    private static final List<Class<?>> TYPES = List.of(
            long.class,
            Long.class,
            int.class,
            Integer.class,
            short.class,
            Short.class,
            byte.class,
            Byte.class,
            double.class,
            Double.class,
            float.class,
            Float.class,
            BigInteger.class,
            BigDecimal.class);

    private final JsonDeserializer<T> jackson;

    @SuppressWarnings("unchecked")
    private EventNumber(Class<T> type) {
        super(type);
        this.jackson = (JsonDeserializer<T>) NumberDeserializers.find(type, type.getName());
    }

    /** Reads all types of numbers so. */
    static void register(SimpleModule module) {
        TYPES.forEach(type -> register(module, type));
    }

    private static <T> void register(SimpleModule module, Class<T> type) {
        module.addDeserializer(type, new EventNumber<>(type));
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)
                && !JSON_NUMBER.matcher(parser.getText()).matches()) {
            return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "not a number of JSON");
        }
        return jackson.deserialize(parser, context);
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
        return jackson.getNullValue(context);
    }

    @Override
    public @Nullable Object getEmptyValue(DeserializationContext context) throws JsonMappingException {
        return jackson.getEmptyValue(context);
    }
}
