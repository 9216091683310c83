package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A saga begun in another knows its parent, and is kept as long as that (issue 30, item 4; decision record 79). */
@SagaTest
class ChildSagaTest {

    @Autowired
    Trips trips;

    @Autowired
    ChildTrips children;

    @Autowired
    Sagas sagas;

    @Autowired
    SagaMaintenance maintenance;

    @Autowired
    JdbcTemplate jdbc;

    private String parent = "";

    @BeforeEach
    void aTripWithASeat() {
        parent = children.startParent();
    }

    @Test
    void parentAndChildKnowEachOther() {
        String child = children.startIn(parent);

        assertThat(trips.find(child).parent()).hasToString(parent);
        assertThat(trips.find(child).children()).isEmpty();
        assertThat(trips.find(parent).parent()).isNull();
        assertThat(trips.find(parent).children())
                .containsExactly(trips.find(child).saga());
        assertThat(trips.step(parent, 3).routeId()).isEqualTo("child.saga");
    }

    @Test
    void aSagaThatIsNotDeclaredAChildStandsByItself() {
        String other = ChildTrips.id(children.begin("child.begin", parent, Map.of("child", false)));

        trips.compensate(parent);

        trips.awaitStatus(parent, SagaStatus.COMPENSATED);
        assertThat(trips.status(other)).isEqualTo(SagaStatus.ACTIVE);
        assertThat(trips.find(other).parent()).isNull();
        assertThat(trips.find(parent).steps()).hasSize(2);
    }

    @Test
    void aChildWithoutASagaAroundItStandsByItself() {
        String alone = ChildTrips.id(trips.send("child.begin", Map.of("child", true, "seat", Trips.seat())));

        assertThat(trips.find(alone).parent()).isNull();
        assertThat(trips.status(alone)).isEqualTo(SagaStatus.ACTIVE);
    }

    @Test
    void noChildStartsInAParentThatHasEnded() {
        trips.compensate(parent);
        String seat = Trips.seat();

        Exchange refused = children.begin("child.begin", parent, Map.of("child", true, "seat", seat));

        assertThat(refused.getException()).hasRootCauseInstanceOf(SagaNotActiveException.class);
        assertThat(sagas.search(new SagaSearch(null, "child", seat, 0, 10))).isEmpty();
        assertThat(trips.find(parent).children()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-id", "00000000-0000-0000-0000-000000000000"})
    void noChildStartsInAParentThatNobodyKnows(String unknown) {
        Exchange refused = children.begin("child.begin", unknown, Map.of("child", true));

        assertThat(refused.getException()).hasRootCauseInstanceOf(SagaNotActiveException.class);
    }

    @Test
    void whatIsRolledBackLeavesNeitherChildNorStep() {
        children.begin("child.begin", parent, Map.of("child", true, "fail", true));

        assertThat(trips.find(parent).children()).isEmpty();
        assertThat(trips.find(parent).steps()).hasSize(2);
    }

    @Test
    void whenTheParentCompletesItsChildGoesOn() {
        String child = children.startIn(parent);

        trips.complete(parent);

        trips.awaitStatus(parent, SagaStatus.COMPLETED);
        assertThat(trips.status(child)).isEqualTo(SagaStatus.ACTIVE);
    }

    @Test
    void aChildIsKeptUntilItsParentIsGone() {
        String child = children.startIn(parent);
        trips.complete(child);
        trips.awaitStatus(child, SagaStatus.COMPLETED);
        age(child);
        purge();
        assertThat(trips.status(child)).isEqualTo(SagaStatus.COMPLETED);

        trips.compensate(parent);
        children.awaitSoon(parent, SagaStatus.COMPENSATED);
        age(child);
        age(parent);
        purge();
        purge();

        assertThat(sagas.find(UUID.fromString(parent))).isEmpty();
        assertThat(sagas.find(UUID.fromString(child))).isEmpty();
    }

    private void age(String id) {
        jdbc.update(
                "update saga.saga set finished_at = finished_at - interval '31 days' where id = ?",
                UUID.fromString(id));
    }

    private void purge() {
        maintenance.purge(Duration.ofDays(30), 1000);
    }
}
