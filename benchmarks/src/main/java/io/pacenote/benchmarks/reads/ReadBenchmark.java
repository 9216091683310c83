package io.pacenote.benchmarks.reads;

import io.pacenote.benchmarks.Results;
import io.pacenote.benchmarks.RowFile;
import io.pacenote.benchmarks.Turnover;
import io.pacenote.benchmarks.flow.Meter;
import io.pacenote.benchmarks.flow.PacenoteSite;
import io.pacenote.benchmarks.flow.Provider;
import io.pacenote.benchmarks.flow.SiteEngines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pacenote, Camel's REST DSL and a bare endpoint by turns, on one database with a long history. All run the same statements
 * and give the same answer, byte for byte; that is checked first.
 */
public final class ReadBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ReadBenchmark.class);
    private static final int ANYBODY = 7;

    private final ReadPlan plan;
    private final History history;

    private ReadBenchmark(ReadPlan plan) {
        this.plan = plan;
        this.history = new History(plan.rows());
    }

    /** Settings are system properties; see {@link ReadPlan}. */
    public static void main(String[] args) {
        int exit = 0;
        try {
            new ReadBenchmark(ReadPlan.ofSystemProperties()).run();
        } catch (Exception e) {
            LOG.error("The benchmark is broken off", e);
            exit = 1;
        }
        System.exit(exit);
    }

    private void run() throws Exception {
        SiteEngines engines = new SiteEngines(plan.data().resolve("reads"));
        try (Provider provider = new Provider();
                PacenoteSite pacenote = PacenoteSite.oneProcess(engines, provider.uri());
                BareProcess camel = new BareProcess(engines, CamelApplication.class);
                BareProcess bare = new BareProcess(engines, BareApplication.class)) {
            history.fill(engines);
            Turnover.Renewal renewal = () -> {
                pacenote.renewConnections();
                camel.renewConnections();
                bare.renewConnections();
            };
            measure(List.of(
                    new ReadServer(
                            "pacenote",
                            pacenote.history(),
                            new Meter(engines, pacenote.processes(), renewal, List.of()),
                            history),
                    readServer("camel", camel, engines, renewal),
                    readServer("bare", bare, engines, renewal)));
        }
    }

    private ReadServer readServer(String engine, BareProcess process, SiteEngines engines, Turnover.Renewal renewal)
            throws IOException {
        Meter meter = new Meter(engines, List.of(process.pid()), renewal, List.of());
        return new ReadServer(engine, process.address(), meter, history);
    }

    private void measure(List<ReadServer> servers) throws Exception {
        requireSameAnswers(servers);
        for (ReadServer server : servers) {
            // with one caller: more would leave Java's compilers no processor
            server.read(1, plan.warmUp());
        }
        Results<ReadRow> results =
                new Results<>(new RowFile<>(plan.results().resolve("reads.json"), ReadRow.class), ReadRow.COLUMNS);
        List<ReadServer> order = new ArrayList<>(servers);
        for (int round = 1; round <= plan.rounds(); round++) {
            for (ReadServer server : order) {
                results.add(server.turn(plan, round));
            }
            Collections.rotate(order, 1);
        }
        results.printMedians(System.out);
    }

    private static void requireSameAnswers(List<ReadServer> servers) throws Exception {
        String expected = servers.get(0).look(ANYBODY);
        for (ReadServer server : servers) {
            String answer = server.look(ANYBODY);
            if (!answer.equals(expected)) {
                throw new IllegalStateException("not the same:%n%s%n%s".formatted(expected, answer));
            }
        }
    }
}
