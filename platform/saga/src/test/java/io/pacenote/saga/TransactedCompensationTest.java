package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Compensations that are one transaction commit with the report that they are done, or not at all. */
@SagaTest
class TransactedCompensationTest {

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    CamelContext camel;

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    private final String tour = Trips.seat();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void theStepsOfASagaAreUndoneTheNewestFirst() {
        String id = bookTour(trips);

        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(journal.of(id)).containsExactly("undo " + tour + "-hotel", "undo " + tour + "-flight");
        assertThat(trips.find(id).timeline())
                .extracting(SagaDetails.TimelineEntry::what)
                .containsExactly(
                        "STARTED", "JOINED", "JOINED", "COMPENSATING", "STEP_DONE", "STEP_DONE", "COMPENSATED");
    }

    @Test
    void anAttemptThatFailsIsCountedAndLeavesNothingBehind() {
        String id = bookTour(trips);
        journal.intervene(id, message -> {
            if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException("the hotel is closed");
            }
        });

        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(journal.of(id)).hasSize(2);
        assertThat(trips.step(id, 2).attempts()).isEqualTo(3);
        assertThat(trips.step(id, 1).attempts()).isEqualTo(1);
    }

    @Test
    void aStepWhoseCommitFailsEachTimeIsStuckAndSaysWhy() {
        String id = bookTour(trips);
        journal.intervene(
                id,
                message -> beforeCommit(() -> {
                    throw new IllegalStateException("the disk is full");
                }));

        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.STUCK);
        assertThat(trips.step(id, 2).error()).isEqualTo("IllegalStateException: the disk is full");
        assertThat(trips.step(id, 2).attempts()).isEqualTo(3);
        assertThat(journal.of(id)).isEmpty();
    }

    /** The first to undo the hotel sleeps past its lease, the second does both steps, then the first wakes. */
    @Test
    void aWorkerThatHasLostItsLeaseTakesBackWhatItDid() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch hasEnded = new CountDownLatch(1);
        try (TripProcess process = TripProcess.start(database, "late-undo", "pacenote.saga.lease=200ms")) {
            String id = bookTour(process.trips());
            process.journal().intervene(id, message -> {
                if (runs.incrementAndGet() == 1) {
                    afterCompletion(hasEnded::countDown);
                    pass(mayEnd);
                }
            });

            process.trips().compensate(id);
            process.trips().awaitStatus(id, SagaStatus.COMPENSATED);
            SagaDetails finished = process.trips().find(id);
            mayEnd.countDown();
            pass(hasEnded);

            assertThat(runs).hasValue(3);
            assertThat(process.journal().of(id)).hasSize(2);
            assertThat(process.trips().find(id)).isEqualTo(finished);
        }
    }

    /** The thread that was kept for the compensation is the only one there is. */
    @Test
    void aDecisionThatIsRolledBackCompensatesNothingAndKeepsNoThread() {
        try (TripProcess process = TripProcess.start(database, "undecided", "pacenote.saga.threads=1")) {
            String id = bookTour(process.trips());
            var decision = new TransactionTemplate(process.context().getBean(PlatformTransactionManager.class));

            decision.executeWithoutResult(transaction -> {
                process.trips().compensate(id);
                transaction.setRollbackOnly();
            });
            assertThat(process.trips().find(id)).satisfies(saga -> {
                assertThat(saga.saga().status()).isEqualTo(SagaStatus.ACTIVE);
                assertThat(saga.steps())
                        .allSatisfy(step -> assertThat(step.attempts()).isZero());
            });

            process.trips().compensate(id);
            process.trips().awaitStatus(id, SagaStatus.COMPENSATED);
            assertThat(process.journal().of(id)).hasSize(2);
        }
    }

    /**
     * Spring tells nobody of a rollback to a savepoint, so the compensation runs; but it has no lease. The worker does not
     * look for work, as no thread could be kept at that moment.
     */
    @Test
    void aDecisionThatIsRolledBackToASavepointCompensatesNothing() {
        CountDownLatch hasEnded = new CountDownLatch(1);
        try (TripProcess process = TripProcess.start(database, "half-decided", "pacenote.saga.poll-interval=1h")) {
            String id = bookTour(process.trips());
            process.journal().intervene(id, message -> afterCompletion(hasEnded::countDown));
            var transactions = process.context().getBean(PlatformTransactionManager.class);
            var nested = new TransactionTemplate(
                    transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));

            new TransactionTemplate(transactions)
                    .executeWithoutResult(outer -> nested.executeWithoutResult(savepoint -> {
                        process.trips().compensate(id);
                        savepoint.setRollbackOnly();
                    }));

            pass(hasEnded);
            assertThat(process.journal().of(id)).isEmpty();
            assertThat(process.trips().status(id)).isEqualTo(SagaStatus.ACTIVE);
        }
    }

    /** It begins a compensation that never ends, and with it its transaction; so the next one finds nothing of it. */
    @Test
    void whatWasUndoneInAProcessThatStopsIsUndoneOnceMoreElsewhere() {
        TripProcess process = TripProcess.start(database, "hanging-undo");
        String id = bookTour(process.trips());
        process.journal().intervene(id, message -> {
            runs.incrementAndGet();
            pass(new CountDownLatch(1));
        });
        process.trips().compensate(id);
        await().until(() -> runs.get() == 1);

        process.close();

        assertThat(journal.of(id)).isEmpty();
        try (TripProcess elsewhere = TripProcess.start(database, "hanging-undo")) {
            elsewhere.trips().awaitStatus(id, SagaStatus.COMPENSATED);
            assertThat(journal.of(id)).hasSize(2);
        }
    }

    @Test
    void onlyARouteThatIsOneTransactionIsPartOfTheWorkersTransaction() {
        TransactedRoutes transacted = new TransactedRoutes(camel);

        assertThat(List.of("direct://tour.undo", "direct://trip.undo", "direct://tour.book"))
                .filteredOn(transacted::isTransacted)
                .containsExactly("direct://tour.undo");
    }

    private String bookTour(Trips trips) {
        String id = Trips.sagaId(trips.send("tour.flight", Map.of("tour", tour)));
        trips.send("tour.hotel", Map.of("tour", tour, Exchange.SAGA_LONG_RUNNING_ACTION, id));
        return id;
    }

    private static void beforeCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                action.run();
            }
        });
    }

    private static void afterCompletion(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                action.run();
            }
        });
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
