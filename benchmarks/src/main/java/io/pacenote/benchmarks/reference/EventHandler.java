package io.pacenote.benchmarks.reference;

/** Takes events, each in a transaction of its own. */
@FunctionalInterface
interface EventHandler {

    void handle(Event event) throws Exception;
}
