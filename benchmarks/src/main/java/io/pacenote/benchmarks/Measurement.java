package io.pacenote.benchmarks;

/** One measurement; the medians are those of all rounds with the same engine, variant and concurrency. */
public interface Measurement {

    String engine();

    String variant();

    int concurrency();
}
