package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How often a saga of three steps commits: that is what it costs, on a disk that takes its time. The worker's looks for
 * due steps are not counted, as their number depends on how fast it is.
 */
@SpringBootTest(
        classes = {TripApplication.class, TourRoutes.class, Commits.class},
        properties = "spring.application.name=tours")
class CommitCountTest {

    private static final int STEPS = 3;
    private static final int STEPS_BEFORE_THE_FAILURE_AND_THE_DECISION = 3;
    private static final int TWO_COMPENSATIONS_AND_THEIR_REPORTS = 4;

    @Autowired
    Trips trips;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Commits commits;

    @Test
    void aSagaThatIsCompletedCommitsOnceForEachStep() {
        int before = commits.ofCallers();

        String id = Trips.sagaId(trips.send("tour.book", Map.of("tour", Trips.seat(), "seat", "")));

        assertThat(commits.ofCallers() - before).isEqualTo(STEPS);
        awaitStatus(id, SagaStatus.COMPLETED);
    }

    @Test
    void aSagaThatIsCompensatedCommitsItsStepsItsDecisionAndItsCompensations() {
        int before = commits.ofCallers();
        int stepsBefore = commits.ofSteps();

        String id = Trips.sagaId(
                trips.send("tour.book", Map.of("tour", Trips.seat(), "seat", "", "cause", "no money", "fail", true)));

        assertThat(commits.ofCallers() - before).isEqualTo(STEPS_BEFORE_THE_FAILURE_AND_THE_DECISION);
        awaitStatus(id, SagaStatus.COMPENSATED);
        await().until(() -> commits.ofSteps() - stepsBefore == TWO_COMPENSATIONS_AND_THEIR_REPORTS);
    }

    /** Without a transaction, so that it does not count itself. */
    private void awaitStatus(String id, SagaStatus status) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> status.name()
                        .equals(jdbc.queryForObject(
                                "select status from saga.saga where id = ?", String.class, UUID.fromString(id))));
    }
}
