package io.pacenote.contexts;

/** There is no context of that name in this process. */
public final class UnknownContextException extends RuntimeException {

    public UnknownContextException(String name) {
        super("this process runs no context '" + name + "'");
    }
}
