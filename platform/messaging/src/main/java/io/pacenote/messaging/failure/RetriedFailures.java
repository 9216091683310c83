package io.pacenote.messaging.failure;

import java.util.List;

/**
 * Exceptions that mean that something outside is away, such as a service that a consumer has to call. Declare it as a bean: the
 * event waits and is tried again without end, as it does when the database is away, and those behind it in its partition wait too.
 *
 * @param types exception classes; subclasses count
 */
public record RetriedFailures(List<Class<? extends Throwable>> types) {

    public RetriedFailures {
        types = List.copyOf(types);
    }

    /** The same with fewer brackets. */
    @SafeVarargs
    public static RetriedFailures of(Class<? extends Throwable>... types) {
        return new RetriedFailures(List.of(types));
    }
}
