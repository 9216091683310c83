package io.pacenote.engines;

import org.jspecify.annotations.Nullable;

/** An embedded engine cannot start; the message is one line that names the directory, process or port in the way. */
public class EngineStartException extends RuntimeException {

    public EngineStartException(String message) {
        this(message, null);
    }

    public EngineStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
