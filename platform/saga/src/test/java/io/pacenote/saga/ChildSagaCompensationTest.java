package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A saga begun in another is compensated with it (issue 30, item 4; decision record 79). */
@SagaTest
class ChildSagaCompensationTest {

    @Autowired
    Trips trips;

    @Autowired
    ChildTrips children;

    @Autowired
    SagaSteering steering;

    @Autowired
    JdbcTemplate jdbc;

    private String parent = "";

    @BeforeEach
    void aTripWithASeat() {
        parent = children.startParent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"child.begin", "child.begin-untransacted"})
    void anActiveChildIsCompensatedBeforeTheOlderStepsOfItsParent(String route) {
        String child = ChildTrips.id(children.begin(route, parent, Map.of("child", true)));
        trips.join(parent, "newer " + Trips.seat());

        trips.compensate(parent);

        children.awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(trips.status(child)).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(trips.find(child).saga().cause()).isEqualTo("rain");
        assertThat(children.journal(parent, child)).containsExactly("undo newer", "undo inner", "undo older");
    }

    @Test
    void aChildThatHasCompletedIsCompensatedToo() {
        String child = children.startIn(parent);
        trips.complete(child);
        trips.awaitStatus(child, SagaStatus.COMPLETED);

        trips.compensate(parent);

        children.awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(trips.status(child)).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(children.journal(parent, child)).containsExactly("confirm inner", "undo inner", "undo older");
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
        String child = children.startIn(parent);
        trips.compensate(child);
        trips.awaitStatus(child, SagaStatus.COMPENSATED);
        SagaDetails before = trips.find(child);

        trips.compensate(parent);

        children.awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(trips.find(child)).isEqualTo(before);
    }

    @Test
    void childrenOfChildrenAreCompensatedToo() {
        String child = children.startIn(parent);
        String grandchild = children.startIn(child);
        trips.complete(grandchild);
        trips.complete(child);
        trips.awaitStatus(grandchild, SagaStatus.COMPLETED);
        trips.awaitStatus(child, SagaStatus.COMPLETED);

        trips.compensate(parent);

        children.awaitSoon(parent, SagaStatus.COMPENSATED);
        assertThat(trips.status(child)).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(trips.status(grandchild)).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(children.journal(grandchild)).endsWith("undo inner");
    }

    @Test
    void aChildThatIsGoneMakesItsParentStuck() {
        String child = children.startIn(parent);
        jdbc.update("delete from saga.saga where id = ?", UUID.fromString(child));

        trips.compensate(parent);

        children.awaitSoon(parent, SagaStatus.STUCK);
        assertThat(trips.step(parent, 3).error()).isEqualTo("there is no child saga " + child + " any more");
        steering.skip(UUID.fromString(parent), 3, "looked into it");
        children.awaitSoon(parent, SagaStatus.COMPENSATED);
    }
}
