package io.pacenote.app.fuzz;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Values for a schema, as JSON texts: some of what cannot be right has no other form. */
final class SchemaValues {

    private static final List<String> NO_NUMBERS = List.of(
            "\"abc\"", "1.5", "{}", "[]", "[1]", "true", "1e999999999", "\"1,5\"", "\"0x10\"", "9".repeat(1001));
    private static final List<String> ODD_NUMBERS =
            List.of("٣", "７", "１００", "+7", "1e2", "7.0", " 7", "7 ", " ", "1_000", "007", "-0", "null");
    private static final List<String> NO_BOOLEANS =
            List.of("\"maybe\"", "\"TRUE\"", "\" true\"", "\"1\"", "2", "1.5", "{}", "[]", "\"TRUE FALSE\"");
    private static final List<String> NO_TEXTS = List.of("{}", "[]", "[\"a\"]", "{\"a\":1}");
    private static final List<String> NO_CHARACTERS = List.of("\"\\u0000\"", "\"a\\ud800\"", "\"\\udc00b\"");
    private static final List<String> NO_DATES = List.of(
            "\"tomorrow\"",
            "\"2026-02-30\"",
            "\"28.02.2026\"",
            "\"2026-1-1\"",
            "\"2026-01-01T00:00:00Z\"",
            "\" 2026-01-01\"",
            "\"+2026-01-01\"",
            "\"２０２６-01-01\"",
            "\"2026-01-01T\"",
            "{}",
            "[]",
            "[2026,1,31]",
            "20000");

    private SchemaValues() {}

    /** A value that breaks no rule. */
    static String valid(Schema<?> schema) {
        if (schema.getExample() != null && properties(schema).isEmpty()) {
            return Json.pretty(schema.getExample());
        }
        if (schema.getEnum() != null) {
            return Json.pretty(schema.getEnum().get(0).toString());
        }
        return switch (typeOf(schema)) {
            case "integer", "number" -> low(schema).max(BigInteger.ONE).toString();
            case "boolean" -> "true";
            case "array" -> "[]";
            case "object" ->
                object(required(schema).stream()
                        .collect(Collectors.toMap(
                                name -> name,
                                name -> valid(properties(schema).get(name)),
                                (a, b) -> a,
                                LinkedHashMap::new)));
            default -> "date".equals(schema.getFormat()) ? "\"2026-01-31\"" : "\"a1\"";
        };
    }

    /** Values that break a rule. */
    static List<String> wrong(Schema<?> schema) {
        if (schema.getEnum() != null) {
            return List.of("\"NO SUCH VALUE\"", "{}", "[]", "true", "1.5");
        }
        return switch (typeOf(schema)) {
            case "integer", "number" -> wrongNumbers(schema);
            case "boolean" -> NO_BOOLEANS;
            case "array" -> wrongArrays(schema);
            case "object" -> List.of("\"text\"", "5", "true", "[]", "[{}]");
            default -> wrongTexts(schema);
        };
    }

    private static List<String> wrongNumbers(Schema<?> schema) {
        List<String> wrong = new ArrayList<>(NO_NUMBERS);
        ODD_NUMBERS.forEach(text -> wrong.add('"' + text + '"'));
        wrong.add(high(schema).add(BigInteger.ONE).toString());
        wrong.add(low(schema).subtract(BigInteger.ONE).toString());
        return wrong;
    }

    private static List<String> wrongArrays(Schema<?> schema) {
        List<String> wrong = new ArrayList<>(List.of("\"text\"", "5", "[5]", "[[]]", "[null]"));
        Schema<?> item = schema.getItems();
        properties(item).forEach((name, property) -> wrong(property)
                .forEach(value -> wrong.add("[" + object(Map.of(name, value)) + "]")));
        return wrong;
    }

    private static List<String> wrongTexts(Schema<?> schema) {
        if ("date".equals(schema.getFormat())) {
            return NO_DATES;
        }
        List<String> wrong = new ArrayList<>(NO_TEXTS);
        wrong.addAll(NO_CHARACTERS);
        if (schema.getMaxLength() != null) {
            wrong.add('"' + "x".repeat(schema.getMaxLength() + 1) + '"');
        }
        if (schema.getMinLength() != null && schema.getMinLength() > 0) {
            wrong.add("\"\"");
        }
        return wrong;
    }

    static String typeOf(Schema<?> schema) {
        return properties(schema).isEmpty()
                ? Optional.ofNullable(schema.getType()).orElse("string")
                : "object";
    }

    static BigInteger low(Schema<?> schema) {
        BigInteger low = "int32".equals(schema.getFormat())
                ? BigInteger.valueOf(Integer.MIN_VALUE)
                : BigInteger.valueOf(Long.MIN_VALUE);
        return Optional.ofNullable(schema.getMinimum())
                .map(BigDecimal::toBigInteger)
                .orElse(low);
    }

    static BigInteger high(Schema<?> schema) {
        BigInteger high = "int32".equals(schema.getFormat())
                ? BigInteger.valueOf(Integer.MAX_VALUE)
                : BigInteger.valueOf(Long.MAX_VALUE);
        return Optional.ofNullable(schema.getMaximum())
                .map(BigDecimal::toBigInteger)
                .orElse(high);
    }

    /** The schema's own, and those of the schemas that it is made of. */
    static Map<String, Schema<?>> properties(Schema<?> schema) {
        Map<String, Schema<?>> all = new LinkedHashMap<>();
        Optional.ofNullable(schema.getProperties()).ifPresent(own -> own.forEach(all::put));
        Optional.ofNullable(schema.getAllOf()).ifPresent(parts -> parts.forEach(part -> all.putAll(properties(part))));
        return all;
    }

    static Set<String> required(Schema<?> schema) {
        return new LinkedHashSet<>(Optional.ofNullable(schema.getRequired()).orElse(List.of()));
    }

    static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"%s\":%s".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
