package io.pacenote.saga;

/**
 * Writes down what happens to sagas, in the transaction in which it happens: what it writes to the same database is there exactly
 * if the saga's change is. What it throws makes that transaction fail. Spring application events come after the commit instead,
 * and not after a crash (see {@link SagaEvent}).
 */
@FunctionalInterface
public interface SagaEventWriter {

    /** Called in the saga's own transaction. */
    void write(SagaEvent event);
}
