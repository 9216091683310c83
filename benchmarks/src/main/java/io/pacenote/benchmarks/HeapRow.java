package io.pacenote.benchmarks;

/**
 * What was alive on the heap after so many sagas.
 *
 * @param heapMb used after a full collection
 */
public record HeapRow(String engine, long sagas, double heapMb) {}
