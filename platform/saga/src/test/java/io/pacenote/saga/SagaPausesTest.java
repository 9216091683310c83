package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps of paused names wait (issue 30, item 4). That one waits shows when another, which was due later, has been done. */
@SagaTest
class SagaPausesTest {

    private static final String TOUR = "tour.flight";

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    @Autowired
    SagaPauses pauses;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcConnectionDetails database;

    private final String name = "paused-" + UUID.randomUUID();

    @AfterEach
    void resumeAll() {
        pauses.resume(name);
        pauses.resume(TOUR);
    }

    @Test
    void compensationsWaitUntilTheNameIsResumed() {
        String waiting = tripOf(name);
        pauses.pause(name, "the airline is closed");
        trips.compensate(waiting);
        undoAnother();

        assertThat(trips.status(waiting)).isEqualTo(SagaStatus.COMPENSATING);
        assertThat(trips.step(waiting, 2).attempts()).isZero();

        assertThat(pauses.resume(name)).isTrue();
        trips.awaitStatus(waiting, SagaStatus.COMPENSATED);
        assertThat(journal.of(waiting)).hasSize(1);
    }

    @Test
    void completionsWaitToo() {
        String waiting = tripOf(name);
        pauses.pause(name, "the airline is closed");
        trips.complete(waiting);
        undoAnother();

        assertThat(trips.status(waiting)).isEqualTo(SagaStatus.COMPLETING);
        assertThat(journal.of(waiting)).isEmpty();

        pauses.resume(name);
        trips.awaitStatus(waiting, SagaStatus.COMPLETED);
        assertThat(journal.of(waiting)).hasSize(1);
    }

    /** The one that runs comes to its end; the next has not begun, and waits. */
    @Test
    void aSagaThatIsBeingCompensatedStopsAfterTheStepThatRuns() {
        String waiting = tripOf(name);
        trips.join(waiting, Trips.seat());
        journal.intervene(waiting, message -> pauses.pause(name, "the airline is closed"));
        trips.compensate(waiting);
        trips.awaitStep(waiting, 3, StepState.DONE);
        undoAnother();

        assertThat(trips.step(waiting, 2).state()).isEqualTo(StepState.PENDING);
        assertThat(trips.step(waiting, 2).attempts()).isZero();

        pauses.resume(name);
        trips.awaitStatus(waiting, SagaStatus.COMPENSATED);
        assertThat(journal.of(waiting)).hasSize(2);
    }

    /** Compensations that are a transaction are claimed with the commit that makes them due, without a look for them. */
    @Test
    void whatWouldBeClaimedAtOnceWaitsToo() {
        pauses.pause(TOUR, "no tours");
        String waiting = Trips.sagaId(
                trips.send("tour.book", Map.of("tour", Trips.seat(), "seat", "", "cause", "no money", "fail", true)));
        undoAnother();

        assertThat(trips.status(waiting)).isEqualTo(SagaStatus.COMPENSATING);
        assertThat(trips.find(waiting).steps())
                .extracting(SagaDetails.StepView::attempts)
                .containsOnly(0);

        pauses.resume(TOUR);
        trips.awaitStatus(waiting, SagaStatus.COMPENSATED);
    }

    @Test
    void newSagasStartAndAreJoinedAndEnded() {
        pauses.pause(name, "the airline is closed");

        String started = trips.start(name, "key");
        assertThat(trips.join("trip.join-untransacted", started, Trips.seat()).getException())
                .isNull();
        trips.complete(started);

        assertThat(trips.status(started)).isEqualTo(SagaStatus.COMPLETED);
    }

    @Test
    void everyProcessFollowsAndOneThatStartsLaterToo() {
        pauses.pause(name, "the airline is closed");
        try (TripProcess later = TripProcess.start(database, "paused-elsewhere")) {
            String waiting = later.trips().start(name, "key");
            later.trips().join(waiting, Trips.seat());
            later.trips().compensate(waiting);
            String other = later.trips().start();
            later.trips().join(other, Trips.seat());
            later.trips().compensate(other);
            later.trips().awaitStatus(other, SagaStatus.COMPENSATED);

            assertThat(later.trips().step(waiting, 2).attempts()).isZero();

            pauses.resume(name);
            later.trips().awaitStatus(waiting, SagaStatus.COMPENSATED);
        }
    }

    @Test
    void pausingTwiceAndResumingTwiceChangesNothing() {
        PausedSagas first = pauses.pause(name, "the airline is closed");

        assertThat(pauses.pause(name, "again")).isEqualTo(first);
        assertThat(pauses.list()).contains(first);
        assertThat(pauses.resume(name)).isTrue();
        assertThat(pauses.resume(name)).isFalse();
        assertThat(pauses.list()).doesNotContain(first);
    }

    @Test
    void aPauseThatIsRolledBackIsNone() {
        String id = tripOf(name);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            pauses.pause(name, "never");
            transaction.setRollbackOnly();
        });

        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
    }

    @Test
    void refusesANameThatNoSagaCanHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> pauses.pause("NUL \0", "why"));
        assertThatIllegalArgumentException().isThrownBy(() -> pauses.pause(name, "NUL \0"));
        assertThat(pauses.list()).extracting(PausedSagas::name).doesNotContain(name);
    }

    private String tripOf(String sagas) {
        String id = trips.start(sagas, UUID.randomUUID().toString());
        trips.join(id, Trips.seat());
        return id;
    }

    /** From its start to its end, after which all that was due before has been looked at. */
    private void undoAnother() {
        String other = tripOf("trip");
        trips.compensate(other);
        trips.awaitStatus(other, SagaStatus.COMPENSATED);
    }
}
