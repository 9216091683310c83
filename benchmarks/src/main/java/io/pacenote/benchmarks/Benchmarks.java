package io.pacenote.benchmarks;

import io.pacenote.benchmarks.flow.FlowBenchmark;
import io.pacenote.benchmarks.reads.ReadBenchmark;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code mvn -Pbench verify}: each part in a JVM of its own, and the {@link Run} of the engines in one for each speed of disk. */
public final class Benchmarks {

    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);

    private Benchmarks() {}

    /** Settings are system properties; see {@link Plan}, and those of the other parts. */
    public static void main(String[] args) throws IOException, InterruptedException {
        for (String part : Settings.list("parts")) {
            switch (part) {
                case "engines" -> runEngines();
                case "flow" -> require(run(Map.of(), FlowBenchmark.class));
                case "reads" -> require(run(Map.of(), ReadBenchmark.class));
                default -> throw new IllegalArgumentException("no such part: " + part);
            }
        }
    }

    private static void runEngines() throws IOException, InterruptedException {
        Plan plan = Plan.ofSystemProperties();
        for (int delayMs : plan.fsyncDelaysMs()) {
            Optional<Map<String, String>> environment = SlowFsync.environment(delayMs, plan.data());
            if (environment.isEmpty()) {
                LOG.warn("No C compiler: the run with {} ms on top of every fsync is left out", delayMs);
                continue;
            }
            String results = delayMs == 0 ? "engines.json" : "engines-fsync-%dms.json".formatted(delayMs);
            require(run(environment.get(), Run.class, results));
        }
    }

    private static void require(int exit) {
        if (exit != 0) {
            System.exit(exit);
        }
    }

    private static int run(Map<String, String> environment, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder jvm = new ProcessBuilder(command).inheritIO();
        jvm.environment().putAll(environment);
        return jvm.start().waitFor();
    }
}
