package io.pacenote.messaging.failure;

import java.util.List;

/**
 * Exceptions that mean that what an event needs is not there yet, such as a saga whose start is about to be committed. Declare
 * it as a bean: the event is tried again for a while, {@code pacenote.messaging.retry.patience}, and then becomes a dead
 * letter, as it may never come.
 *
 * @param types exception classes; subclasses count
 */
public record AwaitedFailures(List<Class<? extends Throwable>> types) {

    public AwaitedFailures {
        types = List.copyOf(types);
    }

    /** The same with fewer brackets. */
    @SafeVarargs
    public static AwaitedFailures of(Class<? extends Throwable>... types) {
        return new AwaitedFailures(List.of(types));
    }
}
