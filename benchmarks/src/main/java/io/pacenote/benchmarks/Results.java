package io.pacenote.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of all rounds: to a file as they are, to the console as medians. */
public final class Results<R extends Measurement> {

    private static final String KEY = "%-16s %-16s %4s";
    private static final String VALUE = " %10s";

    private final List<R> rows = new ArrayList<>();
    private final RowFile<R> file;
    private final List<Column<R>> columns;

    /** @param columns what the console shows */
    public Results(RowFile<R> file, List<Column<R>> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** The file is whole after each turn, so that a run that is broken off leaves what it had. */
    public void add(List<R> more) throws IOException {
        rows.addAll(more);
        file.write(rows);
    }

    public void printMedians(PrintStream out) {
        out.printf(KEY, "engine", "variant", "at");
        columns.forEach(column -> out.printf(VALUE, column.title()));
        out.println();
        Map<List<?>, List<R>> cells = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.variant(), row.concurrency(), row.engine()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        cells.forEach((cell, measured) -> {
            out.printf(KEY, cell.get(2), cell.get(0), cell.get(1));
            columns.forEach(column -> out.printf(VALUE, column.median(measured)));
            out.println();
        });
    }
}
