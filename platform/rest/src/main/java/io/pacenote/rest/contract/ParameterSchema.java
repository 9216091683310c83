package io.pacenote.rest.contract;

import io.pacenote.rest.json.PlainText;
import io.pacenote.rest.problem.ProblemException;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a contract says about the value of one parameter, as far as it matters before the route. */
record ParameterSchema(String type, Schema<?> schema) {

    /** OpenAPI 3.0 has one type, 3.1 a list of them. */
    static ParameterSchema of(Schema<?> schema) {
        String type = schema.getType() != null
                ? schema.getType()
                : schema.getTypes() != null ? schema.getTypes().iterator().next() : "string";
        return new ParameterSchema(type, schema);
    }

    boolean isArray() {
        return "array".equals(type);
    }

    /**
     * @return Long, BigDecimal, Boolean or String
     * @throws ProblemException 400 when the text is no such value
     */
    Object convert(String name, String text) {
        Object value =
                switch (type) {
                    case "integer" -> within(name, parse(name, "must be a whole number", () -> PlainText.toLong(text)));
                    case "number" -> within(name, parse(name, "must be a number", () -> PlainText.toDecimal(text)));
                    case "boolean" -> parse(name, "must be true or false", () -> parseBoolean(text));
                    default -> storable(name, text);
                };
        List<?> allowed = schema.getEnum();
        if (allowed != null && allowed.stream().noneMatch(one -> one.toString().equals(text))) {
            throw ProblemException.badRequest(
                    name,
                    "must be one of " + allowed.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        return value;
    }

    private Number within(String name, Number value) {
        BigDecimal number = new BigDecimal(value.toString());
        if (schema.getMinimum() != null && number.compareTo(schema.getMinimum()) < 0) {
            throw ProblemException.badRequest(name, "must be at least " + schema.getMinimum());
        }
        if (schema.getMaximum() != null && number.compareTo(schema.getMaximum()) > 0) {
            throw ProblemException.badRequest(name, "must be at most " + schema.getMaximum());
        }
        return value;
    }

    private String storable(String name, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.badRequest(name, "must not have control characters");
        }
        if (schema.getMaxLength() != null && text.length() > schema.getMaxLength()) {
            throw ProblemException.badRequest(name, "must have at most %d characters".formatted(schema.getMaxLength()));
        }
        return text;
    }

    private static boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static <T> T parse(String name, String expectation, Supplier<T> parser) {
        try {
            return parser.get();
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.badRequest(name, expectation);
        }
    }
}
