package io.pacenote.rest.server;

import io.pacenote.rest.json.RestJson;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.rights.OwnRows;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes a validated record of a request's JSON body: {@code .process(RequestBody.as(Application.class))}. */
public final class RequestBody {

    private static final String NO_FIELDS = "{}";

    private final RestJson json;
    private final Validator validator;

    public RequestBody(RestJson json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * A route step that replaces the message's body by the record. In a route that was reached by no request, as
     * in a test, the message's body must be the JSON text. Who reaches his own rows alone must name himself in it.
     *
     * @param type a record, with Jakarta Validation constraints; a field that the JSON leaves out is null
     */
    public static Processor as(Class<?> type) {
        return exchange -> replaceBody(exchange, textOf(exchange), type);
    }

    /** The same for a body that may be left out: without it, the record is that of a JSON object without fields. */
    public static Processor optional(Class<?> type) {
        return exchange -> {
            String text = textOf(exchange);
            replaceBody(exchange, text.isEmpty() ? NO_FIELDS : text, type);
        };
    }

    private static void replaceBody(Exchange exchange, String text, Class<?> type) {
        Object body = of(exchange).read(text, type);
        OwnRows.of(exchange).ifPresent(own -> own.checkBody(body));
        exchange.getMessage().setBody(body);
    }

    /**
     * Reads and validates.
     *
     * @throws ProblemException 400 when the text is no JSON object, or a field has the wrong type
     * @throws ConstraintViolationException with all violations; the client sees it as a 400 as well
     */
    public <T> T read(String text, Class<T> type) {
        T value = json.read(text, type);
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return value;
    }

    private static RequestBody of(Exchange exchange) {
        return exchange.getContext().getRegistry().findSingleByType(RequestBody.class);
    }

    private static String textOf(Exchange exchange) {
        return OperationRequest.of(exchange)
                .map(OperationRequest::body)
                .or(() -> Optional.ofNullable(exchange.getMessage().getBody(String.class)))
                .orElse("");
    }
}
