package io.pacenote.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** One engine's long run; every tenth saga is compensated. */
final class LongRun {

    private static final Logger LOG = LoggerFactory.getLogger(LongRun.class);

    private static final int CALLERS = 16;
    private static final int PARTS = 10;
    private static final int COMPENSATED = 10;
    private static final double BYTES_PER_MB = 1 << 20;

    private final String name;
    private final int sagas;
    private final Duration time;
    private final AtomicLong orders = new AtomicLong();
    private long deadline;

    private LongRun(String name, int sagas, Duration time) {
        this.name = name;
        this.sagas = sagas;
        this.time = time;
    }

    /** @param args name of the engine */
    public static void main(String[] args) {
        try {
            new LongRun(args[0], Settings.number("heap.sagas"), Settings.seconds("heap.seconds")).run();
        } catch (Exception | Error e) {
            LOG.error("The long run of {} is broken off", args[0], e);
            System.exit(1);
        }
        // some engines leave threads behind
        System.exit(0);
    }

    private void run() throws Exception {
        Path data = Settings.path("data");
        try (Server server = new Server(data);
                HikariDataSource dataSource = server.databases().create("long_run")) {
            Business business = new Business(new JdbcTemplate(dataSource));
            business.createTable();
            try (SagaEngine engine = Engines.factory(name).open(new Workplace(business, dataSource, CALLERS, data))) {
                measure(engine);
                business.check(orders.get());
            }
        }
    }

    private void measure(SagaEngine engine) throws Exception {
        RowFile<HeapRow> results = LongRuns.results(Settings.path("results"));
        // not from the start of the JVM, as some engines take longer to start than others
        deadline = System.nanoTime() + time.toNanos();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (long part = 1; part <= PARTS && inTime(); part++) {
            long last = sagas * part / PARTS;
            Callable<Void> caller = () -> call(engine, last);
            for (Future<Void> done : callers.invokeAll(Collections.nCopies(CALLERS, caller))) {
                done.get();
            }
            engine.awaitEnds();
            results.add(new HeapRow(name, orders.get(), liveHeap()));
        }
        callers.shutdown();
    }

    private @Nullable Void call(SagaEngine engine, long last) throws Exception {
        while (inTime()) {
            long number = orders.getAndUpdate(before -> Math.min(before + 1, last)) + 1;
            if (number > last) {
                break;
            }
            engine.run((number % COMPENSATED == 0 ? Variant.FAILURE : Variant.SUCCESS).order(number));
        }
        return null;
    }

    private boolean inTime() {
        return System.nanoTime() < deadline;
    }

    private static double liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_PER_MB;
    }
}
