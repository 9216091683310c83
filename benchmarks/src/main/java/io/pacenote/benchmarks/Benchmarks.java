package io.pacenote.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code mvn -Pbench verify}: a {@link Run} of all engines in a JVM of its own for each speed of the disk. */
public final class Benchmarks {

    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);

    private Benchmarks() {}

    /** Settings are system properties; see {@link Plan}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Plan plan = Plan.ofSystemProperties();
        for (int delayMs : plan.fsyncDelaysMs()) {
            Optional<Map<String, String>> environment = SlowFsync.environment(delayMs, plan.data());
            if (environment.isEmpty()) {
                LOG.warn("No C compiler: the run with {} ms on top of every fsync is left out", delayMs);
                continue;
            }
            int exit = run(
                    environment.get(), delayMs == 0 ? "engines.json" : "engines-fsync-%dms.json".formatted(delayMs));
            if (exit != 0) {
                System.exit(exit);
            }
        }
    }

    private static int run(Map<String, String> environment, String results) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Run.class.getName(), results));
        ProcessBuilder jvm = new ProcessBuilder(command).inheritIO();
        jvm.environment().putAll(environment);
        return jvm.start().waitFor();
    }
}
