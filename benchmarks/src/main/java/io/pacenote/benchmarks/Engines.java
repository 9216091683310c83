package io.pacenote.benchmarks;

import io.pacenote.benchmarks.engines.CamelInMemoryEngine;
import io.pacenote.benchmarks.engines.CamelLraEngine;
import io.pacenote.benchmarks.engines.DbSchedulerEngine;
import io.pacenote.benchmarks.engines.DbosEngine;
import io.pacenote.benchmarks.engines.FusedEngine;
import io.pacenote.benchmarks.engines.GroupEngine;
import io.pacenote.benchmarks.engines.ModulithEngine;
import io.pacenote.benchmarks.engines.PacenoteEngine;
import io.pacenote.benchmarks.engines.SeataEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is compared, by name. */
final class Engines {

    private static final Map<String, SagaEngine.Factory> FACTORIES = new LinkedHashMap<>();

    static {
        FACTORIES.put("pacenote", PacenoteEngine::new);
        FACTORIES.put("dbos", DbosEngine::new);
        FACTORIES.put("seata", SeataEngine::new);
        FACTORIES.put("db-scheduler", DbSchedulerEngine::new);
        FACTORIES.put("modulith", ModulithEngine::new);
        FACTORIES.put("camel-in-memory", CamelInMemoryEngine::new);
        FACTORIES.put("camel-lra", CamelLraEngine::new);
        FACTORIES.put("fused", FusedEngine::new);
        FACTORIES.put("group", GroupEngine::new);
    }

    private Engines() {}

    static List<String> names() {
        return List.copyOf(FACTORIES.keySet());
    }

    static SagaEngine.Factory factory(String name) {
        return Objects.requireNonNull(FACTORIES.get(name), () -> "no such engine: " + name);
    }
}
