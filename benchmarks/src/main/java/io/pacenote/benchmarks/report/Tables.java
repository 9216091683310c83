package io.pacenote.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints the tables of {@code benchmarks/RESULTS.md}, medians of all rounds, and shows the pictures above them: as Markdown. */
public final class Tables {

    private static final PrintStream OUT = System.out;

    /** What follows the name of the rows' file in those of {@link EngineCharts} and of {@link FlowCharts}. */
    private static final List<String> PICTURES_OF_ENGINES = List.of("success", "failure", "p99", "commits", "cpu");

    private static final List<String> PICTURES_OF_REQUESTS = List.of("throughput", "p99", "cpu");

    private Tables() {}

    /** All whose rows there are. */
    public static void print() throws IOException {
        printLoad("engines", "Engines, the disk as it is", PICTURES_OF_ENGINES);
        printLoad("engines-fsync-1ms", "Engines, 1 ms more for each fsync", PICTURES_OF_ENGINES);
        printLoad("flow", "The flow", PICTURES_OF_REQUESTS);
        printAnswers();
        printGrowth();
        printLoad("reads", "Reads", PICTURES_OF_REQUESTS);
        printOverload();
        printHeap();
        printStartUp();
    }

    private static void printLoad(String file, String title, List<String> pictures) throws IOException {
        Map<String, String> columns = columns(
                "concurrency", "callers",
                "perSecond", "per second",
                "p50Ms", "p50 ms",
                "p95Ms", "p95 ms",
                "p99Ms", "p99 ms",
                "commitsPerSaga", "commits",
                "cpuMsPerSaga", "CPU ms");
        new Table(Rows.of(file + ".json"), List.of("variant", "engine"), "concurrency", columns)
                .print(
                        title,
                        pictures.stream().map(picture -> file + "-" + picture).toList(),
                        OUT);
    }

    private static void printAnswers() throws IOException {
        Map<String, String> columns = columns(
                "concurrency", "callers",
                "acceptedPerSecond", "accepted per second",
                "answerP50Ms", "p50 ms",
                "answerP99Ms", "p99 ms",
                "statementsPerSaga", "statements");
        new Table(Rows.of("flow.json"), List.of("variant", "engine"), "concurrency", columns)
                .print("The flow: answers to requests, and statements", List.of(), OUT);
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
                .print("The flow over a long run", List.of(), OUT);
    }

    private static void printOverload() throws IOException {
        Map<String, String> columns = columns(
                "concurrency", "callers",
                "offeredPerSecond", "offered per second",
                "perSecond", "accepted per second",
                "latePerSecond", "too late",
                "refusedPerSecond", "refused",
                "p50Ms", "p50 ms",
                "p99Ms", "p99 ms");
        new Table(Rows.of("overload.json"), List.of("variant"), "concurrency", columns)
                .print("Loans at twice the load that the library can bear", List.of(), OUT);
    }

    /** How the live heap of each engine has gone. */
    public static void printHeap() throws IOException {
        Rows rows = Rows.of("heap.json");
        new Table(rows, List.of("engine"), "sagas", columns("sagas", "after sagas", "heapMb", "live heap in MB"))
                .print("Live heap over a long run", List.of("heap"), OUT);
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
                .print("Start-up and footprint", List.of("startup"), OUT);
    }

    private static Map<String, String> columns(String... namesAndHeadings) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int n = 0; n < namesAndHeadings.length; n += 2) {
            columns.put(namesAndHeadings[n], namesAndHeadings[n + 1]);
        }
        return columns;
    }
}
