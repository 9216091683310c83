package io.pacenote.rest.server;

import java.util.concurrent.RejectedExecutionException;

/** Work is refused, as there is more than can be done. It has no stack trace: to refuse must cost less than to do. */
final class OverloadException extends RejectedExecutionException {

    private static final long serialVersionUID = 1L;

    OverloadException(String message) {
        super(message);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
