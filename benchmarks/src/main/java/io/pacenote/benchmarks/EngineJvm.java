package io.pacenote.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/**
 * An engine's own JVM, from round to round, so that Java compiles for each engine what that engine does, and not what all of them
 * together do. Each line of its input is a round, each line of its output the rows of one. It ends with its input.
 */
final class EngineJvm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String engine;
    private final Writer rounds;
    private final BufferedReader rows;

    EngineJvm(String engine, Server server) throws IOException {
        this.engine = engine;
        ProcessBuilder jvm = new ProcessBuilder(Jvm.command(EngineMain.class, engine, Long.toString(server.pid())));
        jvm.environment().putAll(server.databases().environment());
        Process process = jvm.redirectError(Redirect.INHERIT).start();
        this.rounds = process.outputWriter();
        this.rows = process.inputReader();
    }

    /** @throws IOException when it has ended; it has told why */
    List<Row> turn(int round) throws IOException {
        rounds.write(round + "\n");
        rounds.flush();
        String line = rows.readLine();
        if (line == null) {
            throw new IOException("%s has ended in round %d".formatted(engine, round));
        }
        return JSON.readerForListOf(Row.class).readValue(line);
    }
}
