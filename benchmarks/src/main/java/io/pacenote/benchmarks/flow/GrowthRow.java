package io.pacenote.benchmarks.flow;

import io.pacenote.benchmarks.Column;
import io.pacenote.benchmarks.Measurement;
import java.util.List;

/**
 * One part of a long run.
 *
 * @param applications that the site has taken by the end of it
 * @param heapMb live objects after a collection
 * @param statementMs time that the database spent in statements, for each application
 * @param readMs median time of a member's look at my page
 */
record GrowthRow(
        String engine,
        String variant,
        int concurrency,
        int part,
        long applications,
        double perSecond,
        double p50Ms,
        double p99Ms,
        double heapMb,
        double statementsPerSaga,
        double statementMs,
        double readMs)
        implements Measurement {

    static final List<Column<GrowthRow>> COLUMNS = List.of(
            new Column<>("total", GrowthRow::applications, 0),
            new Column<>("per s", GrowthRow::perSecond, 1),
            new Column<>("p50 ms", GrowthRow::p50Ms, 2),
            new Column<>("p99 ms", GrowthRow::p99Ms, 2),
            new Column<>("heap MB", GrowthRow::heapMb, 1),
            new Column<>("statements", GrowthRow::statementsPerSaga, 1),
            new Column<>("in SQL ms", GrowthRow::statementMs, 3),
            new Column<>("read ms", GrowthRow::readMs, 2));
}
