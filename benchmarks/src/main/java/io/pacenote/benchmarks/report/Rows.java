package io.pacenote.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacenote.benchmarks.RowFile;
import io.pacenote.benchmarks.Settings;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows of a result file, whatever their columns are. */
record Rows(List<JsonNode> all) {

    private static final Logger LOG = LoggerFactory.getLogger(Rows.class);

    /** @param file name in the directory of the results; none there is as good as an empty one */
    static Rows of(String file) throws IOException {
        List<JsonNode> rows = new RowFile<>(Settings.path("results").resolve(file), JsonNode.class).read();
        if (rows.isEmpty()) {
            LOG.warn("No rows in {}: what it is for is left out", file);
        }
        return new Rows(rows);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Rows where(String column, String value) {
        return new Rows(all.stream()
                .filter(row -> row.path(column).asText().equals(value))
                .toList());
    }

    Rows without(String column, String value) {
        return new Rows(all.stream()
                .filter(row -> !row.path(column).asText().equals(value))
                .toList());
    }

    /** With one more column, of the values of others. */
    Rows labelled(String column, String... others) {
        return new Rows(all.stream().map(row -> labelled(row, column, others)).toList());
    }

    private static JsonNode labelled(JsonNode row, String column, String... others) {
        String label = Stream.of(others).map(other -> row.path(other).asText()).collect(Collectors.joining(", "));
        ObjectNode copy = row.deepCopy();
        return copy.put(column, label);
    }

    /** Each value once, in the order in which they first come. */
    List<String> values(String column) {
        return all.stream().map(row -> row.path(column).asText()).distinct().toList();
    }

    /** Of all rounds; empty when the column is missing. */
    OptionalDouble median(String column) {
        double[] sorted = all.stream()
                .map(row -> row.path(column))
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::asDouble)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }
}
