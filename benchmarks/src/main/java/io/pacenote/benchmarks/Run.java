package io.pacenote.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every engine, round by round. Each has a JVM of its own, which waits while others have their turns. */
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
    }

    private void run() throws Exception {
        List<String> order =
                new ArrayList<>(Engines.names().stream().filter(plan::includes).toList());
        try (Server server = new Server(plan.data())) {
            Map<String, EngineJvm> jvms = new LinkedHashMap<>();
            for (String engine : order) {
                jvms.put(engine, new EngineJvm(engine, server));
            }
            // Java compiles: that would be noted of whichever engine has most classes
            for (String engine : order) {
                jvms.get(engine).turn(0);
            }
            SlowFsync.begin();
            System.out.printf("An fsync takes %.2f ms%n", SlowFsync.medianMillis(plan.data()));
            for (int round = 1; round <= plan.rounds(); round++) {
                // nobody is always first
                Collections.rotate(order, 1);
                for (String engine : order) {
                    results.add(jvms.get(engine).turn(round));
                }
            }
        }
        results.printMedians(System.out);
    }
}
