package io.pacenote.benchmarks;

import io.pacenote.benchmarks.flow.FlowBenchmark;
import io.pacenote.benchmarks.overload.OverloadBenchmark;
import io.pacenote.benchmarks.reads.ReadBenchmark;
import io.pacenote.benchmarks.report.Charts;
import io.pacenote.benchmarks.report.Tables;
import io.pacenote.benchmarks.startup.StartUps;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code mvn -Pbench verify}: the parts of the benchmark, one after the other, each in JVMs of its own. */
public final class Benchmarks {

    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);

    private Benchmarks() {}

    /** Settings are system properties; see {@code README.md}. */
    public static void main(String[] args) throws Exception {
        for (String part : Settings.list("parts")) {
            switch (part) {
                case "engines" -> engines();
                case "heap" -> LongRuns.ofSystemProperties().run();
                case "flow" -> Jvm.run(FlowBenchmark.class, Map.of());
                case "reads" -> Jvm.run(ReadBenchmark.class, Map.of());
                case "overload" -> Jvm.run(OverloadBenchmark.class, Map.of());
                case "startup" -> StartUps.ofSystemProperties().run();
                case "charts" -> Charts.draw();
                case "tables" -> Tables.print();
                default -> throw new IllegalArgumentException("no such part: " + part);
            }
        }
    }

    /** A {@link Run} for each speed of the disk. */
    private static void engines() throws IOException, InterruptedException {
        Plan plan = Plan.ofSystemProperties();
        for (int delayMs : plan.fsyncDelaysMs()) {
            Optional<Map<String, String>> environment = SlowFsync.environment(delayMs, plan.data());
            if (environment.isEmpty()) {
                LOG.warn("No C compiler: the run with {} ms on top of every fsync is left out", delayMs);
                continue;
            }
            String results = delayMs == 0 ? "engines.json" : "engines-fsync-%dms.json".formatted(delayMs);
            Jvm.run(Run.class, environment.get(), results);
        }
    }
}
