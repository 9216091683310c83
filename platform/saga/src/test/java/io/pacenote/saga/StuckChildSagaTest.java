package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A saga waits for one that began in it and is stuck (issue 30, item 4; decision record 79). */
@SagaTest
class StuckChildSagaTest {

    @Autowired
    Trips trips;

    @Autowired
    ChildTrips children;

    @Autowired
    Sagas sagas;

    @Autowired
    SagaSteering steering;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate jdbc;

    private final AtomicBoolean airlineIsClosed = new AtomicBoolean(true);
    private String parent = "";
    private String child = "";

    @BeforeEach
    void aTripWithASeatAndAChild() {
        parent = children.startParent();
        child = children.startIn(parent);
        closeTheAirline();
    }

    @Test
    void aParentWaitsForAChildThatIsStuckAndGoesOnWithIt() {
        trips.compensate(parent);
        trips.awaitStatus(child, SagaStatus.STUCK);
        awaitWaitingParent();

        assertThat(trips.status(parent)).isEqualTo(SagaStatus.COMPENSATING);
        assertThat(trips.step(parent, 3).attempts()).isZero();

        openTheAirlineAndRetry();
        children.awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(trips.status(child)).isEqualTo(SagaStatus.COMPENSATED);
    }

    @Test
    void aParentGoesOnWhenItsChildsCompensationIsSkipped() {
        trips.compensate(parent);
        trips.awaitStatus(child, SagaStatus.STUCK);
        awaitWaitingParent();

        steering.skip(UUID.fromString(child), 1, "refunded by hand");

        children.awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(trips.find(child).steps().get(0).skipped()).isEqualTo("refunded by hand");
    }

    /** Its completions come to their end first; nobody stops them half-way. */
    @Test
    void aChildThatIsCompletingIsCompensatedWhenItHasCompleted() {
        trips.complete(child);
        trips.awaitStatus(child, SagaStatus.STUCK);
        trips.compensate(parent);
        awaitWaitingParent();
        assertThat(trips.status(child)).isEqualTo(SagaStatus.STUCK);

        openTheAirlineAndRetry();

        children.awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(children.journal(child)).endsWith("confirm inner", "undo inner");
    }

    /** The process that had the parent's step dies, and the child ends before the lease does. */
    @Test
    void nothingIsLostWhenTheProcessDiesThatHadTheParentsStep() {
        trips.compensate(parent);
        trips.awaitStatus(child, SagaStatus.STUCK);
        awaitWaitingParent();
        trips.loseLease(parent, 3);

        openTheAirlineAndRetry();

        children.awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(children.journal(parent)).containsExactly("undo older");
    }

    private void closeTheAirline() {
        journal.intervene(child, message -> {
            if (airlineIsClosed.get()) {
                throw new IllegalStateException("the airline is closed");
            }
        });
    }

    private void openTheAirlineAndRetry() {
        airlineIsClosed.set(false);
        sagas.retry(UUID.fromString(child));
    }

    /** Its next look is far away. */
    private void awaitWaitingParent() {
        await().atMost(ChildTrips.SOON)
                .until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select lease is null and next_attempt_at > now() + interval '20 s' from saga.saga_step"
                                + " where saga_id = ? and seq = 3 and state = 'PENDING'",
                        Boolean.class,
                        UUID.fromString(parent))));
    }
}
