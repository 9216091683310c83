package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How often a saga of three steps commits: that is what it costs, on a disk that takes its time. The worker looks for
 * nothing by itself here, so that every commit is counted and has its reason.
 */
@SpringBootTest(
        classes = {TripApplication.class, Commits.class},
        properties = {"spring.application.name=tours", "pacenote.saga.poll-interval=1h"})
class CommitCountTest {

    private static final int STEPS = 3;
    private static final int STEPS_BEFORE_THE_FAILURE_AND_THE_DECISION = 3;
    private static final int TWO_COMPENSATIONS = 2;

    @Autowired
    Trips trips;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Commits commits;

    @Autowired
    SagaWorker worker;

    private int callersBefore;
    private int workerBefore;

    /** After its start it looks for all that it does; then it waits to be called. */
    @BeforeEach
    void awaitTheEndOfTheFirstLook() {
        RestingWorker.await(worker);
        callersBefore = commits.ofCallers();
        workerBefore = commits.ofWorker();
    }

    @Test
    void aSagaThatIsCompletedCommitsOnceForEachStep() {
        String id = Trips.sagaId(trips.send("tour.book", Map.of("tour", Trips.seat(), "seat", "")));

        awaitStatus(id, SagaStatus.COMPLETED);
        assertCommits(STEPS, 0);
    }

    @Test
    void aSagaThatIsCompensatedCommitsItsStepsItsDecisionAndItsCompensations() {
        String id = Trips.sagaId(
                trips.send("tour.book", Map.of("tour", Trips.seat(), "seat", "", "cause", "no money", "fail", true)));

        awaitStatus(id, SagaStatus.COMPENSATED);
        assertCommits(STEPS_BEFORE_THE_FAILURE_AND_THE_DECISION, TWO_COMPENSATIONS);
    }

    /** A look for work that nobody needs would be over soon; one that is to come is asked for before it is waited for. */
    private void assertCommits(int ofCallers, int ofWorker) {
        await().during(Duration.ofMillis(300)).untilAsserted(() -> {
            assertThat(commits.ofCallers() - callersBefore).isEqualTo(ofCallers);
            assertThat(commits.ofWorker() - workerBefore).isEqualTo(ofWorker);
        });
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
