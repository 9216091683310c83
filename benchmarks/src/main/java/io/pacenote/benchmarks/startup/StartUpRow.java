package io.pacenote.benchmarks.startup;

/**
 * One start.
 *
 * @param secondsToReady from the start of the process until it says that it is ready
 * @param cpuSeconds that its JVM has used until then
 * @param heapMb what is alive on the heap, after a full collection
 * @param rssMb memory of the JVM that is resident, before that collection
 * @param threads of the JVM, its own included
 */
public record StartUpRow(
        String shape,
        String packaging,
        int round,
        double secondsToReady,
        double cpuSeconds,
        double heapMb,
        double rssMb,
        int threads) {}
