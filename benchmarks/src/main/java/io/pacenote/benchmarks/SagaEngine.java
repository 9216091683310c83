package io.pacenote.benchmarks;

/** Something that runs the saga of the benchmark, on a database of its own. */
public interface SagaEngine extends AutoCloseable {

    /**
     * Runs one saga and comes back when the change of its last step, or of its last compensation, is durable. Many
     * threads call it at once.
     *
     * @param orderId which saga; {@link Business} says which of them fail
     * @return whether it ended well, and was not compensated
     */
    boolean run(long orderId) throws Exception;

    /** Comes back when the engine has written down the end of every saga. Counts as part of the measured time. */
    default void awaitEnds() {}

    /** Opens an engine for one turn. */
    interface Factory {

        /** @param place what every engine gets: the business, its data source, the size of its thread pools */
        SagaEngine open(Workplace place) throws Exception;
    }
}
