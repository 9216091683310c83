package io.pacenote.saga;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.postgres.StorableText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The options of a step as JSON, from which each comes back as it went, with its type. Text, whole numbers of type {@code
 * int}, booleans and lists are themselves; any other value is an object that names its type, such as {@code {"@Long": "5"}}.
 * No class is found by a name that is stored.
 *
 * <p>What releases before have stored is read, too: without a type, but as they read it.
 */
final class SagaOptions {

    private static final String MAP = "@Map";

    private static final Map<String, Type> TYPES = Stream.of(
                    new Type(Long.class, Long::valueOf),
                    new Type(Short.class, Short::valueOf),
                    new Type(Byte.class, Byte::valueOf),
                    new Type(Double.class, Double::valueOf),
                    new Type(Float.class, Float::valueOf),
                    new Type(BigInteger.class, BigInteger::new),
                    new Type(BigDecimal.class, BigDecimal::new),
                    new Type(Character.class, text -> text.charAt(0)),
                    new Type(UUID.class, UUID::fromString),
                    new Type(LocalDate.class, LocalDate::parse),
                    new Type(LocalTime.class, LocalTime::parse),
                    new Type(LocalDateTime.class, LocalDateTime::parse),
                    new Type(OffsetDateTime.class, OffsetDateTime::parse),
                    new Type(ZonedDateTime.class, ZonedDateTime::parse),
                    new Type(Instant.class, Instant::parse),
                    new Type(Duration.class, Duration::parse),
                    new Type(
                            Date.class,
                            date -> String.valueOf(((Date) date).getTime()),
                            text -> new Date(Long.parseLong(text))),
                    new Type(
                            byte[].class,
                            bytes -> Base64.getEncoder().encodeToString((byte[]) bytes),
                            text -> Base64.getDecoder().decode(text)))
            .collect(Collectors.toUnmodifiableMap(Type::tag, Function.identity()));

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final ObjectReader READER =
            JSON.readerForMapOf(Object.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private SagaOptions() {}

    /** A type whose values are told by their text. */
    private record Type(Class<?> type, Function<Object, String> write, Function<String, Object> read) {

        Type(Class<?> type, Function<String, Object> read) {
            this(type, Object::toString, read);
        }

        String tag() {
            return tagOf(type);
        }
    }

    private static String tagOf(Class<?> type) {
        return "@" + type.getSimpleName();
    }

    /**
     * @throws IllegalArgumentException if one would not come back as it is; it is named
     */
    static String write(Map<String, @Nullable Object> options) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        options.forEach((name, value) -> written.put(
                StorableText.require("the name of a saga option", name), write("saga option '" + name + "'", value)));
        try {
            return JSON.writeValueAsString(written);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("saga options " + options.keySet() + " cannot be written", e);
        }
    }

    private static @Nullable Object write(String option, @Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer) {
            return value;
        }
        if (value instanceof String text) {
            return StorableText.require(option, text);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(write(option, element)));
            return elements;
        }
        return value instanceof Map<?, ?> map
                ? Map.of(MAP, writeMap(option, map))
                : Map.of(tagOf(value.getClass()), writeTyped(option, value));
    }

    private static Map<String, @Nullable Object> writeMap(String option, Map<?, ?> map) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException(option + " is a map whose keys are not text");
            }
            written.put(StorableText.require(option, name), write(option, value));
        });
        return written;
    }

    private static String writeTyped(String option, Object value) {
        @Nullable Type type = TYPES.get(tagOf(value.getClass()));
        if (type == null || type.type() != value.getClass()) {
            throw new IllegalArgumentException(
                    "%s is a %s, which would not come back as it is; text, numbers, booleans, dates, byte[], and lists and maps of these would: convert it, such as by bodyAs(String.class)"
                            .formatted(option, value.getClass().getName()));
        }
        return type.write().apply(value);
    }

    /** @throws IllegalArgumentException if it is nothing that {@link #write} has written */
    static Map<String, @Nullable Object> read(String json) {
        try {
            Map<String, @Nullable Object> raw = READER.readValue(json);
            return readMap(raw);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the stored options are no JSON object", e);
        }
    }

    private static Map<String, @Nullable Object> readMap(Map<?, ?> raw) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        raw.forEach((name, value) -> values.put((String) name, read(value)));
        return values;
    }

    private static @Nullable Object read(@Nullable Object raw) {
        if (raw instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(read(element)));
            return elements;
        }
        return raw instanceof Map<?, ?> map ? readObject(map) : raw;
    }

    private static Object readObject(Map<?, ?> raw) {
        Object tag = raw.size() == 1 ? raw.keySet().iterator().next() : "";
        @Nullable Object content = raw.get(tag);
        if (MAP.equals(tag) && content instanceof Map<?, ?> map) {
            return readMap(map);
        }
        @Nullable Type type = TYPES.get(tag);
        return type != null && content instanceof String text ? type.read().apply(text) : readMap(raw);
    }
}
