package io.pacenote.benchmarks;

import io.pacenote.benchmarks.engines.CamelInMemoryEngine;
import io.pacenote.benchmarks.engines.DbSchedulerEngine;
import io.pacenote.benchmarks.engines.DbosEngine;
import io.pacenote.benchmarks.engines.FusedEngine;
import io.pacenote.benchmarks.engines.GroupEngine;
import io.pacenote.benchmarks.engines.ModulithEngine;
import io.pacenote.benchmarks.engines.PacenoteEngine;
import io.pacenote.benchmarks.engines.SeataEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every engine, round by round. */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private static final Map<String, SagaEngine.Factory> ENGINES = new LinkedHashMap<>();

    static {
        ENGINES.put("pacenote", PacenoteEngine::new);
        ENGINES.put("dbos", DbosEngine::new);
        ENGINES.put("seata", SeataEngine::new);
        ENGINES.put("db-scheduler", DbSchedulerEngine::new);
        ENGINES.put("modulith", ModulithEngine::new);
        ENGINES.put("camel-in-memory", CamelInMemoryEngine::new);
        ENGINES.put("fused", FusedEngine::new);
        ENGINES.put("group", GroupEngine::new);
    }

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
            new Run(plan, new Results<>(plan.results().resolve(args[0]), Row.COLUMNS)).run();
        } catch (Exception e) {
            LOG.error("The benchmark is broken off", e);
            System.exit(1);
        }
        // some engines leave threads behind
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.printf("An fsync takes %.2f ms%n", SlowFsync.medianMillis(plan.data()));
        List<String> order =
                new ArrayList<>(ENGINES.keySet().stream().filter(plan::includes).toList());
        try (Server server = new Server(plan.data())) {
            Turn turn = new Turn(
                    plan,
                    server,
                    new CpuTime(server.pid(), List.of(ProcessHandle.current().pid())));
            for (int round = 1; round <= plan.rounds(); round++) {
                for (String engine : order) {
                    results.add(turn.take(engine, ENGINES.get(engine), round));
                }
                // nobody is always first, on a machine that is still cold
                Collections.rotate(order, 1);
            }
        }
        results.printMedians(System.out);
    }
}
