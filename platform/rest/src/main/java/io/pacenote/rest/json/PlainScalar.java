package io.pacenote.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A number or boolean that may be in quotes, as command line clients send it, but must be written plainly then. An empty text
 * stands for none.
 *
 * @param <T> Java type
 */
final class PlainScalar<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private static final List<Class<?>> WHOLE = List.of(
            byte.class,
            Byte.class,
            short.class,
            Short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            BigInteger.class);

    private static final List<Class<?>> DECIMAL =
            List.of(float.class, Float.class, double.class, Double.class, BigDecimal.class);

    private static final List<Class<?>> BOOLEAN = List.of(boolean.class, Boolean.class);

    private final transient Predicate<String> plain;
    private final transient JsonDeserializer<T> standard;

    @SuppressWarnings("unchecked")
    private PlainScalar(Class<T> type, Predicate<String> plain) {
        super(type);
        this.plain = plain;
        this.standard = (JsonDeserializer<T>) NumberDeserializers.find(type, type.getName());
    }

    /** For all types of numbers and booleans. */
    static SimpleModule module() {
        var module = new SimpleModule();
        WHOLE.forEach(type -> add(module, type, PlainText::isWhole));
        DECIMAL.forEach(type -> add(module, type, PlainText::isDecimal));
        BOOLEAN.forEach(type -> add(module, type, text -> "true".equals(text) || "false".equals(text)));
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Predicate<String> plain) {
        module.addDeserializer(type, new PlainScalar<>(type, plain));
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            String text = parser.getText();
            if (!text.isEmpty() && !plain.test(text)) {
                return (T) context.handleWeirdStringValue(handledType(), text, "is not written plainly");
            }
        }
        return standard.deserialize(parser, context);
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
        return standard.getNullValue(context);
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return standard.getNullAccessPattern();
    }
}
