package io.pacenote.benchmarks.reads;

import io.pacenote.benchmarks.Column;
import io.pacenote.benchmarks.Measurement;
import java.util.List;

/** One measurement of reads; what the names call a saga is a request. */
record ReadRow(
        String engine,
        String variant,
        int concurrency,
        int round,
        double perSecond,
        double p50Ms,
        double p95Ms,
        double p99Ms,
        double commitsPerSaga,
        double cpuMsPerSaga)
        implements Measurement {

    static final List<Column<ReadRow>> COLUMNS = List.of(
            new Column<>("per s", ReadRow::perSecond, 1),
            new Column<>("p50 ms", ReadRow::p50Ms, 3),
            new Column<>("p95 ms", ReadRow::p95Ms, 3),
            new Column<>("p99 ms", ReadRow::p99Ms, 3),
            new Column<>("commits", ReadRow::commitsPerSaga, 2),
            new Column<>("CPU ms", ReadRow::cpuMsPerSaga, 3));
}
