package io.pacenote.postgres;

/** The database lacks what the durable parts of the platform stand on; the message says in one line what is wrong. */
public final class UnsupportedDatabaseException extends RuntimeException {

    private final String action;

    /** @param action what to do about it */
    UnsupportedDatabaseException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
