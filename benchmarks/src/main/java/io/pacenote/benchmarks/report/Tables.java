package io.pacenote.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints the tables of {@code docs/performance.md}: medians of all rounds, as Markdown. */
public final class Tables {

    private static final PrintStream OUT = System.out;

    private Tables() {}

    /** All whose rows there are. */
    public static void print() throws IOException {
        printLoad("engines", "Engines, the disk as it is");
        printLoad("engines-fsync-1ms", "Engines, 1 ms more for each fsync");
        printLoad("flow", "The flow");
        printAnswers();
        printGrowth();
        printLoad("reads", "Reads");
        printHeap();
        printStartUp();
    }

    private static void printLoad(String file, String title) throws IOException {
        Map<String, String> columns = columns(
                "concurrency", "callers",
                "perSecond", "per second",
                "p50Ms", "p50 ms",
                "p95Ms", "p95 ms",
                "p99Ms", "p99 ms",
                "commitsPerSaga", "commits",
                "cpuMsPerSaga", "CPU ms");
        new Table(Rows.of(file + ".json"), List.of("variant", "engine"), "concurrency", columns).print(title, OUT);
    }

    private static void printAnswers() throws IOException {
        Map<String, String> columns = columns(
                "concurrency", "callers",
                "acceptedPerSecond", "accepted per second",
                "answerP50Ms", "p50 ms",
                "answerP99Ms", "p99 ms",
                "statementsPerSaga", "statements");
        new Table(Rows.of("flow.json"), List.of("variant", "engine"), "concurrency", columns)
                .print("The flow: answers to requests, and statements", OUT);
    }

    private static void printGrowth() throws IOException {
        Map<String, String> columns = columns(
                "applications", "after applications",
                "perSecond", "per second",
                "p50Ms", "p50 ms",
                "p99Ms", "p99 ms",
                "heapMb", "live heap MB",
                "statementsPerSaga", "statements",
                "statementMs", "ms in statements",
                "readMs", "look at my page, p50 ms");
        new Table(Rows.of("flow-growth.json"), List.of("variant"), "variant", columns)
                .print("The flow over a long run", OUT);
    }

    /** How the live heap of each engine has gone. */
    public static void printHeap() throws IOException {
        Rows rows = Rows.of("heap.json");
        new Table(rows, List.of("engine"), "sagas", columns("sagas", "after sagas", "heapMb", "live heap in MB"))
                .print("Live heap over a long run", OUT);
    }

    /** What each way to start takes. */
    public static void printStartUp() throws IOException {
        Map<String, String> columns = columns(
                "secondsToReady", "seconds to ready",
                "cpuSeconds", "CPU seconds",
                "heapMb", "live heap MB",
                "rssMb", "resident MB",
                "threads", "threads");
        new Table(Rows.of("startup.json"), List.of("shape", "packaging"), "shape", columns)
                .print("Start-up and footprint", OUT);
    }

    private static Map<String, String> columns(String... namesAndHeadings) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int n = 0; n < namesAndHeadings.length; n += 2) {
            columns.put(namesAndHeadings[n], namesAndHeadings[n + 1]);
        }
        return columns;
    }
}
