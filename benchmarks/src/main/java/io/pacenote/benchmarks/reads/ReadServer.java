package io.pacenote.benchmarks.reads;

import io.pacenote.benchmarks.flow.Meter;
import io.pacenote.benchmarks.http.Callers;
import io.pacenote.benchmarks.http.HttpConnection;
import io.pacenote.benchmarks.http.Latencies;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Something that shows the history, and is up. */
final class ReadServer {

    static final int OK = 200;

    private static final String VARIANT = "by-member";

    private final String engine;
    private final URI address;
    private final Meter meter;
    private final History history;

    ReadServer(String engine, URI address, Meter meter, History history) {
        this.engine = engine;
        this.address = address;
        this.meter = meter;
        this.history = history;
    }

    /** The history of a member, without the address of the server. */
    String look(int member) throws IOException {
        try (HttpConnection connection = new HttpConnection(address)) {
            String body = connection.get(history.look(member)).require(OK).body();
            return body.replace(address.getAuthority(), "");
        }
    }

    Latencies read(int callers, Duration time) throws Exception {
        Latencies latencies = new Latencies();
        new Callers(address, callers).callFor(time, (connection, begin) -> {
            connection.get(history.look()).require(OK);
            latencies.record(begin, System.nanoTime());
        });
        return latencies;
    }

    /** To read the commits replaces all connections at once, so their first statements are left to looks that are not noted. */
    List<ReadRow> turn(ReadPlan plan, int round) throws Exception {
        List<ReadRow> rows = new ArrayList<>();
        for (int callers : plan.concurrency()) {
            long commits = meter.commits();
            long before = read(callers, plan.time().dividedBy(2)).count();
            double millis = meter.cpuMillis();
            long begin = System.nanoTime();
            Latencies latencies = read(callers, plan.time());
            double seconds = (System.nanoTime() - begin) / 1e9;
            double cpu = meter.cpuMillis() - millis;
            rows.add(new ReadRow(
                    engine,
                    VARIANT,
                    callers,
                    round,
                    latencies.count() / seconds,
                    latencies.millis(50),
                    latencies.millis(95),
                    latencies.millis(99),
                    (double) (meter.commits() - commits) / (before + latencies.count()),
                    cpu / latencies.count()));
        }
        return rows;
    }
}
