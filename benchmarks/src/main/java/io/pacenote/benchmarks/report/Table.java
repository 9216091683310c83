package io.pacenote.benchmarks.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A Markdown table of medians.
 *
 * @param keys columns whose values name a line
 * @param across column whose values share the cells of a line, such as the numbers of callers
 * @param values columns of numbers, with their headings; those that no row has are left out
 */
record Table(Rows rows, List<String> keys, String across, Map<String, String> values) {

    private static final String KEY = "key";

    /** @param pictures names of those that are shown above it */
    void print(String title, List<String> pictures, PrintStream out) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, String> columns = new LinkedHashMap<>(values);
        columns.keySet().removeIf(column -> rows.median(column).isEmpty());
        List<String> headings = new ArrayList<>(keys);
        headings.addAll(columns.values());
        out.printf("%n**%s**%n%n", title);
        show(pictures, out);
        print(headings, out);
        print(headings.stream().map(heading -> "---").toList(), out);
        Rows keyed = rows.labelled(KEY, keys.toArray(String[]::new));
        for (String first : rows.values(keys.get(0))) {
            Rows lines = keyed.where(keys.get(0), first);
            lines.values(KEY).forEach(key -> print(line(lines.where(KEY, key), columns), out));
        }
    }

    private static void show(List<String> pictures, PrintStream out) {
        pictures.forEach(
                name -> out.printf("![%s](../docs/images/performance/%s.svg)%n", name.replace('-', ' '), name));
        if (!pictures.isEmpty()) {
            out.println();
        }
    }

    private List<String> line(Rows measured, Map<String, String> columns) {
        List<String> cells = new ArrayList<>();
        keys.forEach(key -> cells.add(measured.values(key).get(0)));
        columns.keySet().forEach(column -> cells.add(cell(measured, column)));
        return cells;
    }

    private String cell(Rows measured, String column) {
        return measured.values(across).stream()
                .map(value -> measured.where(across, value).median(column))
                .filter(OptionalDouble::isPresent)
                .map(median -> Numbers.format(median.getAsDouble()))
                .collect(Collectors.joining(" / "));
    }

    private static void print(List<String> cells, PrintStream out) {
        out.println(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
    }
}
