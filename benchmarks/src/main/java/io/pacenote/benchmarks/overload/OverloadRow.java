package io.pacenote.benchmarks.overload;

import io.pacenote.benchmarks.Column;
import io.pacenote.benchmarks.Measurement;
import java.util.List;

/**
 * One measurement of loans.
 *
 * @param offeredPerSecond requests
 * @param perSecond loans that were accepted while the user still waited: goodput
 * @param latePerSecond loans that were accepted later
 * @param refusedPerSecond requests that were answered with 503
 * @param p50Ms from when a request was due to its acceptance, like the one that follows
 */
record OverloadRow(
        String engine,
        String variant,
        int concurrency,
        int round,
        double offeredPerSecond,
        double perSecond,
        double latePerSecond,
        double refusedPerSecond,
        double p50Ms,
        double p99Ms)
        implements Measurement {

    static final List<Column<OverloadRow>> COLUMNS = List.of(
            new Column<>("offered/s", OverloadRow::offeredPerSecond, 1),
            new Column<>("per s", OverloadRow::perSecond, 1),
            new Column<>("late/s", OverloadRow::latePerSecond, 1),
            new Column<>("refused/s", OverloadRow::refusedPerSecond, 1),
            new Column<>("p50 ms", OverloadRow::p50Ms, 1),
            new Column<>("p99 ms", OverloadRow::p99Ms, 1));
}
