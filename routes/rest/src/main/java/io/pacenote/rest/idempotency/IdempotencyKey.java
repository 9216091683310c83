package io.pacenote.rest.idempotency;

import io.pacenote.rest.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Idempotency-Key, unique within its scope.
 *
 * @param operation id of the route; the same key at another operation is another key
 * @param caller who asks, empty when nobody had to log in; a key of someone else is another key
 * @param value what the client sent, without quotes
 */
record IdempotencyKey(String operation, String caller, String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("\"?([A-Za-z0-9._:~+/=-]{1,128})\"?");

    /**
     * @param sent the header; the draft has it in quotes (a string of RFC 8941), most clients do not
     * @throws ProblemException 400
     */
    static IdempotencyKey parse(String operation, String caller, Object sent) {
        Matcher matcher = FORM.matcher(sent.toString());
        if (!matcher.matches()) {
            throw ProblemException.badRequest(HEADER, "must be 1 to 128 letters, digits or ._:~+/=-, and sent once");
        }
        return new IdempotencyKey(operation, caller, matcher.group(1));
    }

    /** What the advisory lock is taken on. */
    String lockName() {
        return String.join("\n", "rest.idempotency", operation, caller, value);
    }
}
