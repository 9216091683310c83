package io.pacenote.benchmarks;

import io.pacenote.benchmarks.report.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Whether an engine keeps something of every saga: the live heap over a long run, each engine in a JVM of its own.
 *
 * @param engines names
 */
record LongRuns(List<String> engines, RowFile<HeapRow> results) {

    static LongRuns ofSystemProperties() {
        return new LongRuns(Settings.list("heap.engines"), results(Settings.path("results")));
    }

    static RowFile<HeapRow> results(Path directory) {
        return new RowFile<>(directory.resolve("heap.json"), HeapRow.class);
    }

    void run() throws IOException, InterruptedException {
        results.clear();
        for (String engine : engines) {
            Jvm.run(LongRun.class, Map.of(), engine);
        }
        Tables.printHeap();
    }
}
