package io.pacenote.benchmarks;

import java.util.List;

/** One measurement. */
record Row(
        String engine,
        String variant,
        int concurrency,
        int round,
        double perSecond,
        double p50Ms,
        double p99Ms,
        double commitsPerSaga,
        double cpuMsPerSaga)
        implements Measurement {

    static final List<Column<Row>> COLUMNS = List.of(
            new Column<>("per s", Row::perSecond, 1),
            new Column<>("p50 ms", Row::p50Ms, 2),
            new Column<>("p99 ms", Row::p99Ms, 2),
            new Column<>("commits", Row::commitsPerSaga, 2),
            new Column<>("CPU ms", Row::cpuMsPerSaga, 2));
}
