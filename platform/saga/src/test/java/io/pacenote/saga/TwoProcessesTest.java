package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Processes that share a database; here each is an application context. */
@SagaTest
class TwoProcessesTest {

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Trips trips;

    @Test
    void twoProcessesShareTheWorkWithoutDoingAnyStepTwice() {
        Set<String> workers = ConcurrentHashMap.newKeySet();
        try (TripProcess one = TripProcess.start(database, "shared-work", "pacenote.saga.threads=2");
                TripProcess two = TripProcess.start(database, "shared-work", "pacenote.saga.threads=2")) {
            List<String> ids = IntStream.range(0, 60)
                    .mapToObj(any -> tripWithTwoSeats(one.trips()))
                    .toList();
            ids.forEach(id -> Stream.of(one, two)
                    .forEach(process -> process.journal().intervene(id, message -> workers.add(process.toString()))));

            ids.forEach(one.trips()::compensate);

            ids.forEach(id -> one.trips().awaitStatus(id, SagaStatus.COMPENSATED));
            assertThat(ids).allSatisfy(id -> assertThat(one.journal().of(id)).hasSize(2));
            assertThat(workers).hasSize(2);
        }
    }

    /** The first to take the older step sleeps past its lease, the second does the step, then the first wakes. */
    @Test
    void aWorkerThatHasLostItsLeaseChangesNothing() {
        CountDownLatch firstMayEnd = new CountDownLatch(1);
        CountDownLatch firstHasEnded = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        try (TripProcess process = TripProcess.start(database, "lost-lease", "pacenote.saga.lease=200ms")) {
            String id = process.trips().start();
            process.trips().join(id, Trips.seat());
            process.journal().intervene(id, message -> {
                if (runs.incrementAndGet() == 1) {
                    pass(firstMayEnd);
                    firstHasEnded.countDown();
                    throw new IllegalStateException("too late to matter");
                }
            });

            process.trips().compensate(id);
            process.trips().awaitStatus(id, SagaStatus.COMPENSATED);
            SagaDetails finished = process.trips().find(id);
            firstMayEnd.countDown();
            pass(firstHasEnded);
            process.worker().stop();

            assertThat(runs).hasValue(2);
            assertThat(process.trips().find(id)).isEqualTo(finished);
        }
    }

    /** A deadline outlives the process that started the saga, and the worker that expires it need not run its steps. */
    @Test
    void aDeadlineIsKeptWhenTheProcessThatStartedTheSagaIsGone() {
        String id;
        try (TripProcess gone = TripProcess.start(database, "restarted")) {
            id = gone.trips().start();
            gone.trips().join("trip.join-for-a-moment", id, Trips.seat());
        }
        await().until(() -> trips.status(id) == SagaStatus.COMPENSATING);
        assertThat(trips.find(id).saga().cause()).isEqualTo("deadline exceeded");

        try (TripProcess restarted = TripProcess.start(database, "restarted")) {
            restarted.trips().awaitStatus(id, SagaStatus.COMPENSATED);
            assertThat(restarted.journal().of(id)).hasSize(1);
        }
    }

    @Test
    void theLeastDeadlineOfSeveralCounts() {
        String id = trips.start();

        trips.join("trip.join-for-an-hour", id, Trips.seat());
        var created = trips.find(id).saga().createdAt();
        assertThat(trips.find(id).saga().deadline()).isBetween(created.plusSeconds(3600), created.plusSeconds(3660));

        trips.join("trip.join-for-a-moment", id, Trips.seat());
        trips.join("trip.join-for-an-hour", id, Trips.seat());
        assertThat(trips.find(id).saga().deadline()).isBefore(created.plusSeconds(60));
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
    }

    private static String tripWithTwoSeats(Trips trips) {
        String id = trips.start();
        trips.join(id, Trips.seat());
        trips.join(id, Trips.seat());
        return id;
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
