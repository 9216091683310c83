package io.pacenote.remote;

/** There is no circuit breaker of that name in this process. */
public final class UnknownBreakerException extends RuntimeException {

    public UnknownBreakerException(String name) {
        super("this process has no circuit breaker '" + name + "'");
    }
}
