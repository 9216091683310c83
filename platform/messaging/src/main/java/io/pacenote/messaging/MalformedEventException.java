package io.pacenote.messaging;

/**
 * A record that claims to be an event and cannot be read as one. Trying again will not help, so it becomes a dead letter at
 * once. The message names the field and the reason, and never contains the value: it ends up in logs.
 */
public final class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the field that is wrong, or {@code body} for the whole
     * @param reason what is wrong with it
     */
    public MalformedEventException(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
    }

    /** The field that is wrong, or {@code body} for the whole. */
    public String field() {
        return field;
    }
}
