package io.pacenote.benchmarks.flow;

import io.pacenote.benchmarks.Column;
import io.pacenote.benchmarks.Measurement;
import java.util.List;

/**
 * One measurement of the flow; what the names call a saga is an application.
 *
 * @param concurrency callers; 0 for a load by schedule
 * @param perSecond completed applications
 * @param p50Ms from the request to the complete row on my page, like the two that follow
 * @param answerP50Ms from the request to its answer, like the one that follows
 */
record FlowRow(
        String engine,
        String variant,
        int concurrency,
        int round,
        double acceptedPerSecond,
        double perSecond,
        double p50Ms,
        double p95Ms,
        double p99Ms,
        double answerP50Ms,
        double answerP99Ms,
        double commitsPerSaga,
        double cpuMsPerSaga,
        double statementsPerSaga)
        implements Measurement {

    static final List<Column<FlowRow>> COLUMNS = List.of(
            new Column<>("accepted/s", FlowRow::acceptedPerSecond, 1),
            new Column<>("per s", FlowRow::perSecond, 1),
            new Column<>("p50 ms", FlowRow::p50Ms, 2),
            new Column<>("p95 ms", FlowRow::p95Ms, 2),
            new Column<>("p99 ms", FlowRow::p99Ms, 2),
            new Column<>("answer p50", FlowRow::answerP50Ms, 2),
            new Column<>("answer p99", FlowRow::answerP99Ms, 2),
            new Column<>("commits", FlowRow::commitsPerSaga, 2),
            new Column<>("CPU ms", FlowRow::cpuMsPerSaga, 2),
            new Column<>("statements", FlowRow::statementsPerSaga, 1));
}
