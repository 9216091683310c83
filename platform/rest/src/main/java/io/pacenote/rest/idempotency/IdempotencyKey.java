package io.pacenote.rest.idempotency;

import io.pacenote.rest.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/**
 * An Idempotency-Key, unique within its scope.
 *
 * @param operation id of the route; the same key at another operation is another key
 * @param caller who asks, empty when nobody had to log in; a key of someone else is another key
 * @param value what the client sent, without quotes
 */
record IdempotencyKey(String operation, String caller, String value) {

    static final String HEADER = "Idempotency-Key";

    private static final String PROPERTY = IdempotencyKey.class.getName();

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._:~+/=-]{1,128}");

    /** A string of RFC 9651, section 3.3.3: printable ASCII in quotes, a quote or backslash in it after a backslash. */
    private static final Pattern STRING = Pattern.compile("\"((?:[ -!#-\\[\\]-~]|\\\\[\"\\\\]){1,128})\"");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    /**
     * @param sent the header; the draft has it as a string in quotes, most clients send it without
     * @throws ProblemException 400
     */
    static IdempotencyKey parse(String operation, String caller, Object sent) {
        String text = sent.toString();
        if (TOKEN.matcher(text).matches()) {
            return new IdempotencyKey(operation, caller, text);
        }
        Matcher string = STRING.matcher(text);
        if (!string.matches()) {
            throw ProblemException.badRequest(
                    HEADER, "must be 1 to 128 letters, digits or ._:~+/=-, or a string in quotes, and sent once");
        }
        return new IdempotencyKey(
                operation, caller, ESCAPE.matcher(string.group(1)).replaceAll("$1"));
    }

    /** Keeps the key at hand for the exchange's life. */
    void attachTo(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** The key under which the answer to the exchange's request was stored, if it was. */
    static Optional<IdempotencyKey> of(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(PROPERTY, IdempotencyKey.class));
    }

    /** What the advisory lock is taken on. */
    String lockName() {
        return String.join("\n", "rest.idempotency", operation, caller, value);
    }
}
