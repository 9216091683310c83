package io.pacenote.benchmarks;

import io.pacenote.benchmarks.engines.CamelInMemoryEngine;
import io.pacenote.benchmarks.engines.FusedEngine;
import io.pacenote.benchmarks.engines.GroupEngine;
import io.pacenote.benchmarks.engines.PacenoteEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code mvn -Pbench verify}: every engine, round by round. */
public final class Benchmarks {

    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);
    private static final Map<String, SagaEngine.Factory> ENGINES = new LinkedHashMap<>();

    static {
        ENGINES.put("pacenote", PacenoteEngine::new);
        ENGINES.put("camel-in-memory", CamelInMemoryEngine::new);
        ENGINES.put("fused", FusedEngine::new);
        ENGINES.put("group", GroupEngine::new);
    }

    private Benchmarks() {}

    /** Settings are system properties; see {@link Plan}. */
    public static void main(String[] args) {
        try {
            run(Plan.ofSystemProperties());
        } catch (Exception e) {
            LOG.error("The benchmark is broken off", e);
            System.exit(1);
        }
        // some engines leave threads behind
        System.exit(0);
    }

    private static void run(Plan plan) throws Exception {
        Results results = new Results(plan.results().resolve("engines.json"));
        List<String> order =
                new ArrayList<>(ENGINES.keySet().stream().filter(plan::includes).toList());
        try (Server server = new Server(plan.data())) {
            Turn turn = new Turn(plan, server, new CpuTime(server.pid()));
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
