package io.pacenote.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every engine, round by round. */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final Plan plan;
    private final Results<Row> results;

    private Run(Plan plan, Results<Row> results) {
        this.plan = plan;
        this.results = results;
    }

    /** @param args name of the file for the results */
    public static void main(String[] args) {
        try {
            Plan plan = Plan.ofSystemProperties();
            new Run(plan, new Results<>(new RowFile<>(plan.results().resolve(args[0]), Row.class), Row.COLUMNS)).run();
        } catch (Exception | Error e) {
            LOG.error("The benchmark is broken off", e);
            System.exit(1);
        }
        // some engines leave threads behind
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.printf("An fsync takes %.2f ms%n", SlowFsync.medianMillis(plan.data()));
        List<String> order =
                new ArrayList<>(Engines.names().stream().filter(plan::includes).toList());
        try (Server server = new Server(plan.data())) {
            Turn turn = new Turn(
                    plan,
                    server,
                    new CpuTime(server.pid(), List.of(ProcessHandle.current().pid())));
            for (int round = 0; round <= plan.rounds(); round++) {
                for (String engine : order) {
                    List<Row> rows = turn.take(engine, Engines.factory(engine), round);
                    // before the first, Java compiles: that would be noted of whichever engine has most classes
                    if (round > 0) {
                        results.add(rows);
                    }
                }
                // nobody is always first, on a machine that is still cold
                Collections.rotate(order, 1);
            }
        }
        results.printMedians(System.out);
    }
}
