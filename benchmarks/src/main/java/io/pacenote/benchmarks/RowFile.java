package io.pacenote.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file with the rows of one part of the benchmark.
 *
 * @param path where it is; no file is one without rows
 * @param type of its rows
 */
public record RowFile<R>(Path path, Class<R> type) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public List<R> read() throws IOException {
        return Files.exists(path) ? JSON.readerForListOf(type).readValue(path.toFile()) : List.of();
    }

    /** The file is whole after each row, so that a run that is broken off leaves what it had. */
    public void add(R row) throws IOException {
        List<R> rows = new ArrayList<>(read());
        rows.add(row);
        write(rows);
    }

    /** In place of those that were there. */
    void write(List<R> rows) throws IOException {
        Files.createDirectories(path.getParent());
        JSON.writeValue(path.toFile(), rows);
    }

    public void clear() throws IOException {
        Files.deleteIfExists(path);
    }
}
