package io.pacenote.rest.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.pacenote.rest.problem.ProblemException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Jackson found wrong, said so that a client can mend it: no class names, and nothing of the body but names. */
final class JsonProblems {

    private JsonProblems() {}

    static ProblemException of(JsonProcessingException failure) {
        JsonProcessingException cause = innermost(failure);
        if (cause instanceof StreamConstraintsException) {
            return ProblemException.badRequest("The body is nested too deeply, or one of its values is too long");
        }
        String field = failure instanceof JsonMappingException mapping ? fieldOf(mapping) : "";
        if (cause instanceof InputCoercionException && !field.isEmpty()) {
            return ProblemException.badRequest(field, "is out of range");
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return field.isEmpty()
                    ? ProblemException.badRequest("The body must be one JSON object")
                    : ProblemException.badRequest(field, expectation(mismatch.getTargetType()));
        }
        return malformed(cause);
    }

    private static ProblemException malformed(JsonProcessingException cause) {
        // Jackson has no type for it
        if (cause.getOriginalMessage().startsWith("Duplicate field")) {
            return ProblemException.badRequest("A field of the body is there twice" + at(cause.getLocation()));
        }
        return ProblemException.badRequest("The body is not well-formed JSON" + at(cause.getLocation()));
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** Databinding wraps what the parser says as soon as it is inside an object. */
    private static JsonProcessingException innermost(JsonProcessingException failure) {
        JsonProcessingException cause = failure;
        while (cause.getCause() instanceof JsonProcessingException inner) {
            cause = inner;
        }
        return cause;
    }

    private static String fieldOf(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String expectation(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "must be a number that fits";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return type == LocalDate.class
                    ? "must be a date as in ISO 8601: 2026-01-31"
                    : "must be a date or time as in ISO 8601";
        }
        return type == String.class ? "must be a text of valid characters" : "has the wrong type";
    }
}
