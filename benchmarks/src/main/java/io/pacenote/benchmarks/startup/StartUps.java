package io.pacenote.benchmarks.startup;

import io.pacenote.app.crash.EngineAddresses;
import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import io.pacenote.benchmarks.Leftovers;
import io.pacenote.benchmarks.RowFile;
import io.pacenote.benchmarks.Settings;
import io.pacenote.benchmarks.report.Tables;
import io.pacenote.engines.KafkaEngine;
import io.pacenote.engines.PostgresEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Every shape in every packaging, round by round. A round 0, which is not noted, makes the databases, the topics and the
 * archive; so what is measured is never the first start.
 *
 * @param data for the engines and the processes
 */
public record StartUps(int rounds, Path data, RowFile<StartUpRow> results) {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);
    private static final Duration STOP_TIME = Duration.ofSeconds(60);
    private static final double NANOS_PER_SECOND = 1e9;

    public static StartUps ofSystemProperties() {
        return new StartUps(
                Settings.number("startup.rounds"),
                Settings.path("data").resolve("startup"),
                new RowFile<>(Settings.path("results").resolve("startup.json"), StartUpRow.class));
    }

    public void run() throws IOException, InterruptedException {
        results.clear();
        Path engines = data.resolve("engines");
        try (PostgresEngine postgres = PostgresEngine.start(engines, 0);
                KafkaEngine kafka = KafkaEngine.start(engines, 0)) {
            Leftovers.endWithThisJvm(postgres);
            EngineAddresses external = EngineAddresses.of(postgres, kafka);
            for (int round = 0; round <= rounds; round++) {
                for (Shape shape : Shape.values()) {
                    for (Packaging packaging : Packaging.values()) {
                        StartUpRow row = start(shape, packaging, external, round);
                        if (round > 0) {
                            results.add(row);
                        }
                    }
                }
            }
        }
        Tables.printStartUp();
    }

    private StartUpRow start(Shape shape, Packaging packaging, EngineAddresses external, int round)
            throws IOException, InterruptedException {
        PacenoteJar jar = shape.of(packaging.in(data.resolve(shape.name())), external);
        long start = System.nanoTime();
        try (PacenoteProcess process = jar.start().awaitReady(POLL_INTERVAL)) {
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            Footprint footprint = new Footprint(process);
            double cpu = footprint.cpuSeconds();
            double rss = footprint.rssMb();
            int threads = footprint.threads();
            StartUpRow row = new StartUpRow(
                    shape.toString(), packaging.toString(), round, seconds, cpu, footprint.heapMb(), rss, threads);
            process.terminate();
            process.awaitExit(STOP_TIME);
            return row;
        }
    }
}
