package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** A step whose participant runs nowhere: it was renamed without a word, or nobody has started it. */
@SagaTest
class UnattendedStepTest {

    private static final String[] IMPATIENT = {"pacenote.saga.unattended-after=1s", "pacenote.saga.max-retry=100ms"};

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    JdbcTemplate serverJdbc;

    private NewDatabase database;
    private String id = "";

    @BeforeEach
    void aSagaOfAParticipantThatIsGone() {
        database = NewDatabase.create(server, serverJdbc, "unattended");
        try (TripProcess before = TripProcess.start(database, "airline")) {
            id = before.trips().start();
            before.trips().join(id, Trips.seat());
        }
    }

    @Test
    @DisplayName("its saga is STUCK with a cause that says so, and goes on when the participant runs again")
    void isStuckUntilItsParticipantIsBack() {
        try (TripProcess other = TripProcess.start(database, "railway", IMPATIENT)) {
            other.trips().compensate(id);

            other.trips().awaitStatus(id, SagaStatus.STUCK);
            assertThat(other.trips().step(id, 2).state()).isEqualTo(StepState.STUCK);
            assertThat(other.trips().step(id, 2).attempts()).isZero();
            assertThat(other.trips().step(id, 2).error())
                    .isEqualTo(
                            "No process takes the steps of airline for PT1S: it is stopped, or was renamed or removed");
            assertThat(other.journal().of(id)).isEmpty();
        }
        try (TripProcess back = TripProcess.start(database, "airline", IMPATIENT)) {
            back.trips().awaitStatus(id, SagaStatus.COMPENSATED);
            assertThat(back.journal().of(id)).hasSize(1);
        }
    }

    @Test
    @DisplayName(
            "when all were stopped, who starts first gives the others their time, however long a step has been due")
    void waitsForThoseWhoStartLater() {
        try (TripProcess first = TripProcess.start(database, "railway", "pacenote.saga.max-retry=100ms")) {
            first.trips().compensate(id);
            String aDayAgo =
                    "update saga.saga_step set next_attempt_at = now() - interval '1 day' where state = 'PENDING'";
            assertThat(first.context().getBean(JdbcTemplate.class).update(aDayAgo))
                    .isOne();
            UnattendedSteps unattended = first.context().getBean(UnattendedSteps.class);

            await().during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> unattended.giveUp(100) == 0 && first.trips().status(id) == SagaStatus.COMPENSATING);
        }
    }

    @Test
    @DisplayName("of a paused name is not given up, and gets its time anew when the name is resumed")
    void ofAPausedNameWaits() {
        try (TripProcess other = TripProcess.start(database, "railway", IMPATIENT)) {
            String name = other.trips().find(id).saga().name();
            SagaPauses pauses = other.context().getBean(SagaPauses.class);
            JdbcTemplate jdbc = other.context().getBean(JdbcTemplate.class);
            pauses.pause(name, "the airline is closed");
            other.trips().compensate(id);

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> other.trips().status(id) == SagaStatus.COMPENSATING);

            String aDayAgo =
                    "update saga.saga_step set next_attempt_at = now() - interval '1 day' where state = 'PENDING'";
            assertThat(jdbc.update(aDayAgo)).isOne();
            pauses.resume(name);

            assertThat(jdbc.queryForList(
                            "select next_attempt_at > now() - interval '1 hour' from saga.saga_step where seq = 2",
                            Boolean.class))
                    .containsExactly(true);
            other.trips().awaitStatus(id, SagaStatus.STUCK);
        }
    }
}
