package io.pacenote.postgres;

/**
 * A name of the code that was another when it began to be stored: of a saga, of a route that compensates, completes or answers
 * a request with an idempotency key, of a bounded context, of a consumer. Declare it as a bean, and what is stored goes on
 * having the former name: processes of the release before understand what is written now, and so does a rollback.
 *
 * @param name as the code says it now
 * @param stored as it was called when it was first stored, and is stored for good
 */
public record FormerName(String name, String stored) {

    /** @throws IllegalArgumentException if nothing has changed */
    public FormerName {
        if (name.isBlank() || stored.isBlank() || name.equals(stored)) {
            throw new IllegalArgumentException("'%s' is no former name of '%s'".formatted(stored, name));
        }
    }
}
