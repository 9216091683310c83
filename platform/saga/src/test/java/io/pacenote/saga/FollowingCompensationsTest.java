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

    /** Both hold what the other needs; PostgreSQL ends one of them, which is done by itself then. */
    @Test
    void sagasThatUndoTheSameRowsInDifferentOrdersAreBothUndoneOnce() {
        long deadlocks = deadlocks();
        String port = berth();
        String starboard = berth();
        releaseAtUndo(second, port);
        releaseAtUndo(first, starboard);
        String otherFirst = Trips.seat();
        String otherSecond = Trips.seat();
        String other = Trips.sagaId(trips.send("cruise.start", Map.of("seat", otherFirst)));
        trips.join("cruise.join", other, otherSecond);
        releaseAtUndo(otherSecond, starboard);
        releaseAtUndo(otherFirst, port);

        RestingWorker.await(worker);
        trips.join("cruise.compensate", other, Trips.seat());
        compensate();
        trips.awaitStatus(other, SagaStatus.COMPENSATED);

        assertUndone(second, first);
        assertThat(journal.of(other)).containsExactly("undo " + otherSecond, "undo " + otherFirst);
        assertThat(List.of(releases(port), releases(starboard))).containsExactly(2, 2);
        await().atMost(Duration.ofSeconds(60)).until(() -> deadlocks() > deadlocks);
    }

    /** A row that is not of one saga alone. */
    private String berth() {
        String berth = Trips.seat();
        jdbc.update("insert into trip.booking values ('', ?)", berth);
        return berth;
    }

    /** Each time the seat's booking is undone, and long enough for another to come in between. */
    private void releaseAtUndo(String seat, String berth) {
        cabins.beforeUndo(seat, () -> {
            releaseAtUndo(seat, berth);
            group.write("update trip.booking set saga_id = saga_id || 'x' where seat = ?", berth);
            group.write("do 'begin perform pg_sleep(0.5); end'");
        });
    }

    private int releases(String berth) {
        return jdbc.queryForObject("select length(saga_id) from trip.booking where seat = ?", Integer.class, berth);
    }

    private long deadlocks() {
        return jdbc.queryForObject(
                "select deadlocks from pg_stat_database where datname = current_database()", Long.class);
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
