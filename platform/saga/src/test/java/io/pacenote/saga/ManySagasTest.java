package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Minutes long: {@code mvn -Plong verify}. */
@Tag("long")
@SagaTest
class ManySagasTest {

    private static final String NAME = "many";
    private static final int THREADS = 8;
    private static final int WARM_UP = 5_000;
    private static final int SAGAS = 100_000;
    private static final Duration TIME_TO_FINISH = Duration.ofMinutes(10);
    private static final long TOLERATED_BYTES = 16L << 20;
    private static final int TOLERATED_THREADS = 4;

    @Autowired
    Trips trips;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aHundredThousandSagasLeaveHeapAndThreadsAsTheyWere() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        run(threads, WARM_UP);
        long heap = usedHeap();
        int threadCount = ManagementFactory.getThreadMXBean().getThreadCount();

        run(threads, SAGAS);

        assertThat(usedHeap()).isLessThan(heap + TOLERATED_BYTES);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
                .isLessThanOrEqualTo(threadCount + TOLERATED_THREADS);
        assertThat(jdbc.queryForObject("select count(*) from saga.saga where name = ?", Long.class, NAME))
                .isEqualTo(WARM_UP + SAGAS);
        threads.shutdown();
    }

    /** Every fourth is compensated, the others are completed. */
    private void run(ExecutorService threads, int sagas) throws Exception {
        Callable<Void> share = () -> {
            for (int n = 0; n < sagas / THREADS; n++) {
                runOne(n % 4 == 0);
            }
            return null;
        };
        for (Future<Void> done : threads.invokeAll(Collections.nCopies(THREADS, share))) {
            done.get();
        }
        await().atMost(TIME_TO_FINISH).until(() -> open() == 0);
    }

    private void runOne(boolean compensated) {
        String id = trips.start(NAME, "key");
        trips.join(id, Trips.seat());
        if (compensated) {
            trips.compensate(id);
        } else {
            trips.complete(id);
        }
    }

    private Long open() {
        return jdbc.queryForObject(
                "select count(*) from saga.saga where name = ? and finished_at is null", Long.class, NAME);
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
