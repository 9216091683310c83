package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A saga begun in another knows its parent, and is compensated with it (issue 30, item 4; decision record 79). */
@SagaTest
class ChildSagaTest {

    /** Sooner than a parent looks for its child by itself, which is after a minute. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Trips trips;

    @Autowired
    Sagas sagas;

    @Autowired
    SagaSteering steering;

    @Autowired
    SagaMaintenance maintenance;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate jdbc;

    private final AtomicBoolean airlineIsClosed = new AtomicBoolean(true);
    private String parent = "";

    @BeforeEach
    void aTripWithASeat() {
        parent = trips.start();
        trips.join(parent, "older " + Trips.seat());
    }

    @Test
    void parentAndChildKnowEachOther() {
        String child = childOf(parent);

        assertThat(trips.find(child).parent()).hasToString(parent);
        assertThat(trips.find(child).children()).isEmpty();
        assertThat(trips.find(parent).parent()).isNull();
        assertThat(trips.find(parent).children())
                .containsExactly(trips.find(child).saga());
        assertThat(trips.step(parent, 3).routeId()).isEqualTo("child.saga");
    }

    @Test
    void aSagaThatIsNotDeclaredAChildStandsByItself() {
        String other = inside(begin("child.begin", parent, Map.of("child", false)));

        trips.compensate(parent);

        trips.awaitStatus(parent, SagaStatus.COMPENSATED);
        assertThat(trips.status(other)).isEqualTo(SagaStatus.ACTIVE);
        assertThat(trips.find(other).parent()).isNull();
        assertThat(trips.find(parent).steps()).hasSize(2);
    }

    @Test
    void aChildWithoutASagaAroundItStandsByItself() {
        String alone = inside(trips.send("child.begin", Map.of("child", true, "seat", Trips.seat())));

        assertThat(trips.find(alone).parent()).isNull();
        assertThat(trips.status(alone)).isEqualTo(SagaStatus.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"child.begin", "child.begin-untransacted"})
    void anActiveChildIsCompensatedBeforeTheOlderStepsOfItsParent(String route) {
        String child = inside(begin(route, parent, Map.of("child", true)));
        trips.join(parent, "newer " + Trips.seat());

        trips.compensate(parent);

        awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(trips.status(child)).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(trips.find(child).saga().cause()).isEqualTo("rain");
        assertThat(journalOf(parent, child)).containsExactly("undo newer", "undo inner", "undo older");
    }

    @Test
    void aChildThatHasCompletedIsCompensatedToo() {
        String child = childOf(parent);
        trips.complete(child);
        trips.awaitStatus(child, SagaStatus.COMPLETED);

        trips.compensate(parent);

        awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(trips.status(child)).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(journalOf(parent, child)).containsExactly("confirm inner", "undo inner", "undo older");
        assertThat(trips.find(child).timeline())
                .extracting(SagaDetails.TimelineEntry::what)
                .containsExactly(
                        "STARTED",
                        "JOINED",
                        "COMPLETING",
                        "STEP_DONE",
                        "COMPLETED",
                        "COMPENSATING",
                        "STEP_DONE",
                        "COMPENSATED");
    }

    @Test
    void aChildThatIsCompensatedAlreadyIsNotCompensatedAgain() {
        String child = childOf(parent);
        trips.compensate(child);
        trips.awaitStatus(child, SagaStatus.COMPENSATED);
        SagaDetails before = trips.find(child);

        trips.compensate(parent);

        awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(trips.find(child)).isEqualTo(before);
    }

    @Test
    void whenTheParentCompletesItsChildGoesOn() {
        String child = childOf(parent);

        trips.complete(parent);

        trips.awaitStatus(parent, SagaStatus.COMPLETED);
        assertThat(trips.status(child)).isEqualTo(SagaStatus.ACTIVE);
    }

    @Test
    void aParentWaitsForAChildThatIsStuckAndGoesOnWithIt() {
        String child = childOf(parent);
        close(child);
        trips.compensate(parent);
        trips.awaitStatus(child, SagaStatus.STUCK);
        awaitWaiting(3);

        assertThat(trips.status(parent)).isEqualTo(SagaStatus.COMPENSATING);
        assertThat(trips.step(parent, 3).attempts()).isZero();

        airlineIsClosed.set(false);
        sagas.retry(UUID.fromString(child));
        awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(trips.status(child)).isEqualTo(SagaStatus.COMPENSATED);
    }

    @Test
    void aParentGoesOnWhenItsChildsCompensationIsSkipped() {
        String child = childOf(parent);
        close(child);
        trips.compensate(parent);
        trips.awaitStatus(child, SagaStatus.STUCK);
        awaitWaiting(3);

        steering.skip(UUID.fromString(child), 1, "refunded by hand");

        awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(trips.find(child).steps().get(0).skipped()).isEqualTo("refunded by hand");
    }

    /** Its completions come to their end first; nobody stops them half-way. */
    @Test
    void aChildThatIsCompletingIsCompensatedWhenItHasCompleted() {
        String child = childOf(parent);
        close(child);
        trips.complete(child);
        trips.awaitStatus(child, SagaStatus.STUCK);
        trips.compensate(parent);
        awaitWaiting(3);
        assertThat(trips.status(child)).isEqualTo(SagaStatus.STUCK);

        airlineIsClosed.set(false);
        sagas.retry(UUID.fromString(child));

        awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(journalOf(child)).endsWith("confirm inner", "undo inner");
    }

    /** The process that had the parent's step dies, and the child ends before the lease does. */
    @Test
    void nothingIsLostWhenTheProcessDiesThatHadTheParentsStep() {
        String child = childOf(parent);
        close(child);
        trips.compensate(parent);
        trips.awaitStatus(child, SagaStatus.STUCK);
        awaitWaiting(3);
        trips.loseLease(parent, 3);

        airlineIsClosed.set(false);
        sagas.retry(UUID.fromString(child));

        awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(journalOf(parent)).containsExactly("undo older");
    }

    @Test
    void childrenOfChildrenAreCompensatedToo() {
        String child = childOf(parent);
        String grandchild = childOf(child);
        trips.complete(grandchild);
        trips.complete(child);
        trips.awaitStatus(grandchild, SagaStatus.COMPLETED);
        trips.awaitStatus(child, SagaStatus.COMPLETED);

        trips.compensate(parent);

        awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(trips.status(child)).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(trips.status(grandchild)).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(journalOf(grandchild)).endsWith("undo inner");
    }

    @Test
    void noChildStartsInAParentThatHasEnded() {
        trips.compensate(parent);
        String seat = Trips.seat();

        Exchange refused = begin("child.begin", parent, Map.of("child", true, "seat", seat));

        assertThat(refused.getException()).hasRootCauseInstanceOf(SagaNotActiveException.class);
        assertThat(sagas.search(new SagaSearch(null, "child", seat, 0, 10))).isEmpty();
        assertThat(trips.find(parent).children()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-id", "00000000-0000-0000-0000-000000000000"})
    void noChildStartsInAParentThatNobodyKnows(String unknown) {
        Exchange refused = begin("child.begin", unknown, Map.of("child", true));

        assertThat(refused.getException()).hasRootCauseInstanceOf(SagaNotActiveException.class);
    }

    @Test
    void whatIsRolledBackLeavesNeitherChildNorStep() {
        begin("child.begin", parent, Map.of("child", true, "fail", true));

        assertThat(trips.find(parent).children()).isEmpty();
        assertThat(trips.find(parent).steps()).hasSize(2);
    }

    @Test
    void aChildIsKeptUntilItsParentIsGone() {
        String child = childOf(parent);
        trips.complete(child);
        trips.awaitStatus(child, SagaStatus.COMPLETED);
        age(child);
        purge();
        assertThat(trips.status(child)).isEqualTo(SagaStatus.COMPLETED);

        trips.compensate(parent);
        awaitSoon(parent, SagaStatus.COMPENSATED);
        age(child);
        age(parent);
        purge();
        purge();

        assertThat(sagas.find(UUID.fromString(parent))).isEmpty();
        assertThat(sagas.find(UUID.fromString(child))).isEmpty();
    }

    @Test
    void aChildThatIsGoneMakesItsParentStuck() {
        String child = childOf(parent);
        jdbc.update("delete from saga.saga where id = ?", UUID.fromString(child));

        trips.compensate(parent);

        awaitSoon(parent, SagaStatus.STUCK);
        assertThat(trips.step(parent, 3).error()).isEqualTo("there is no child saga " + child + " any more");
        steering.skip(UUID.fromString(parent), 3, "looked into it");
        awaitSoon(parent, SagaStatus.COMPENSATED);
    }

    private String childOf(String around) {
        return inside(begin("child.begin", around, Map.of("child", true)));
    }

    private Exchange begin(String route, String around, Map<String, Object> more) {
        var headers = new HashMap<String, Object>(Map.of("seat", "inner " + Trips.seat()));
        headers.put(Exchange.SAGA_LONG_RUNNING_ACTION, around);
        headers.putAll(more);
        return trips.send(route, headers);
    }

    private static String inside(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getProperty(ChildRoutes.INSIDE, String.class);
    }

    private void close(String id) {
        journal.intervene(id, message -> {
            if (airlineIsClosed.get()) {
                throw new IllegalStateException("the airline is closed");
            }
        });
    }

    /** Its next look is far away. */
    private void awaitWaiting(int seq) {
        await().atMost(SOON)
                .until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select lease is null and next_attempt_at > now() + interval '20 s' from saga.saga_step"
                                + " where saga_id = ? and seq = ? and state = 'PENDING'",
                        Boolean.class,
                        UUID.fromString(parent),
                        seq)));
    }

    private void awaitSoon(String id, SagaStatus status) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> trips.status(id) == status);
    }

    private void age(String id) {
        jdbc.update(
                "update saga.saga set finished_at = finished_at - interval '31 days' where id = ?",
                UUID.fromString(id));
    }

    private void purge() {
        maintenance.purge(Duration.ofDays(30), 1000);
    }

    private List<String> journalOf(String... ids) {
        return jdbc.queryForList(
                "select what || ' ' || split_part(seat, ' ', 1) from trip.journal where saga_id = any (?) order by id",
                String.class,
                (Object) ids);
    }
}
