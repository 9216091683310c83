package io.pacenote.messaging.failure;

import java.util.List;

/**
 * Exceptions that mean that an event is no longer wanted, such as one that joins a saga that is over. Declare it as a bean:
 * such an event is dropped, with one line in the log and without a dead letter.
 *
 * @param types exception classes; subclasses count
 */
public record DiscardedFailures(List<Class<? extends Throwable>> types) {

    public DiscardedFailures {
        types = List.copyOf(types);
    }

    /** The same with fewer brackets. */
    @SafeVarargs
    public static DiscardedFailures of(Class<? extends Throwable>... types) {
        return new DiscardedFailures(List.of(types));
    }
}
