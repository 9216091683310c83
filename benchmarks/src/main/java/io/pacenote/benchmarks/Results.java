package io.pacenote.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The rows of all rounds: to a file as they are, to the console as medians. */
final class Results {

    private static final String LINE = "%-16s %-8s %4s %10s %9s %9s %8s %8s%n";

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final List<Row> rows = new ArrayList<>();
    private final Path file;

    Results(Path file) {
        this.file = file;
    }

    /** The file is whole after each turn, so that a run that is broken off leaves what it had. */
    void add(List<Row> more) throws IOException {
        rows.addAll(more);
        Files.createDirectories(file.getParent());
        json.writeValue(file.toFile(), rows);
    }

    void printMedians(PrintStream out) {
        out.printf(LINE, "engine", "variant", "at", "per s", "p50 ms", "p99 ms", "commits", "CPU ms");
        Map<List<?>, List<Row>> cells = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.variant(), row.concurrency(), row.engine()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        cells.forEach((cell, measured) -> out.printf(
                LINE,
                cell.get(2),
                cell.get(0),
                cell.get(1),
                median(measured, Row::perSecond, 1),
                median(measured, Row::p50Ms, 2),
                median(measured, Row::p99Ms, 2),
                median(measured, Row::commitsPerSaga, 2),
                median(measured, Row::cpuMsPerSaga, 2)));
    }

    private static String median(List<Row> rows, ToDoubleFunction<Row> value, int digits) {
        double[] sorted = rows.stream().mapToDouble(value).sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return String.format("%." + digits + "f", median);
    }
}
