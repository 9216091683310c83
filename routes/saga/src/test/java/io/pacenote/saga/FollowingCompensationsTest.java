package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.postgres.group.GroupCommit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compensations that commit in groups are done along with the one that they follow, or else by themselves. The worker looks
 * for nothing by itself here: it has no thread to give away while it does.
 */
@SpringBootTest(
        classes = {TripApplication.class, Commits.class},
        properties = {"spring.application.name=tours", "pacenote.saga.poll-interval=1h"})
class FollowingCompensationsTest {

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    @Autowired
    Cabins cabins;

    @Autowired
    GroupCommit group;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SagaWorker worker;

    @Autowired
    StepThreads threads;

    private final String first = Trips.seat();
    private final String second = Trips.seat();
    private String id;

    @BeforeEach
    void bookTwo() {
        id = Trips.sagaId(trips.send("cruise.start", Map.of("seat", first)));
        join(second);
    }

    @Test
    void aSagaCommitsItsStepsItsDecisionAndAllItsCompensationsAtOnce() {
        compensate();

        assertUndone(second, first);
        assertThat(commits("trip.booking")).isEqualTo(2 + 1);
        assertThat(commits("trip.journal")).isEqualTo(1);
        assertThat(attempts()).containsExactly(1, 1);
        assertThat(trips.find(id).timeline())
                .filteredOn(entry -> entry.what().equals("STEP_DONE"))
                .extracting(SagaDetails.TimelineEntry::step)
                .containsExactly(2, 1);
    }

    /** A step is told of sixteen before it. */
    @Test
    void aLongSagaIsUndoneInParts() {
        List<String> seats = new ArrayList<>(List.of(first, second));
        IntStream.range(0, 18).forEach(n -> {
            seats.add(Trips.seat());
            join(seats.get(seats.size() - 1));
        });

        compensate();

        Collections.reverse(seats);
        assertUndone(seats.toArray(String[]::new));
        assertThat(commits("trip.journal")).isEqualTo(2);
        assertThat(attempts()).containsOnly(1);
    }

    /** It fails along with the one before it, and once more by itself. */
    @Test
    void aCompensationThatFailsTakesNoOtherWithIt() {
        cabins.failToUndo(first, 2);

        compensate();

        assertUndone(second, first);
        assertThat(commits("trip.journal")).isEqualTo(2);
        assertThat(attempts()).containsExactly(2, 1);
    }

    @Test
    void aCompensationThatTheDatabaseRefusesTakesNoOtherWithIt() {
        cabins.beforeUndo(first, () -> group.write("insert into trip.booking values (?, ?)", id, second));

        compensate();

        assertUndone(second, first);
        assertThat(trips.find(id).timeline())
                .extracting(SagaDetails.TimelineEntry::what)
                .doesNotContain("STEP_FAILED");
    }

    @Test
    void compensationsOfWhichTheFirstHasLostItsLeaseTakeBackWhatTheyDid() {
        cabins.beforeUndo(first, () -> trips.loseLease(id, 2));

        compensate();

        assertUndone(second, first);
        assertThat(attempts()).containsExactly(1, 2);
    }

    private void join(String seat) {
        trips.join("cruise.join", id, seat);
    }

    private void compensate() {
        RestingWorker.await(worker);
        trips.join("cruise.compensate", id, Trips.seat());
        await().atMost(Duration.ofSeconds(60)).until(this::isCompensated);
    }

    private boolean isCompensated() {
        threads.ring();
        return trips.find(id).saga().status() == SagaStatus.COMPENSATED;
    }

    private void assertUndone(String... seats) {
        assertThat(journal.of(id))
                .containsExactly(
                        List.of(seats).stream().map(seat -> "undo " + seat).toArray(String[]::new));
    }

    private List<Integer> attempts() {
        return trips.find(id).steps().stream()
                .map(SagaDetails.StepView::attempts)
                .toList();
    }

    /** How many have written these rows of the saga. */
    private int commits(String table) {
        return jdbc.queryForObject(
                "select count(distinct xmin::text) from " + table + " where saga_id = ?", Integer.class, id);
    }
}
