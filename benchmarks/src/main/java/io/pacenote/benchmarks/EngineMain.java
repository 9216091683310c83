package io.pacenote.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One engine's turns, in the JVM of {@link EngineJvm}. */
final class EngineMain {

    private static final Logger LOG = LoggerFactory.getLogger(EngineMain.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private EngineMain() {}

    /** @param args name of the engine, process id of PostgreSQL */
    public static void main(String[] args) {
        PrintStream rows = System.out;
        // it is for rows alone, whatever an engine says
        System.setOut(System.err);
        try (var rounds = new BufferedReader(new InputStreamReader(System.in))) {
            List<Long> own = List.of(ProcessHandle.current().pid());
            Turn turn = new Turn(
                    Plan.ofSystemProperties(),
                    Databases.ofEnvironment(),
                    new CpuTime(Long.parseLong(args[1]), own),
                    args[0]);
            for (String round = rounds.readLine(); round != null; round = rounds.readLine()) {
                String taken = JSON.writeValueAsString(turn.take(Integer.parseInt(round)));
                Compilation.awaitRest();
                rows.println(taken);
            }
        } catch (Exception | Error e) {
            LOG.error("The turns of {} are broken off", args[0], e);
            System.exit(1);
        }
        // some engines leave threads behind
        System.exit(0);
    }
}
