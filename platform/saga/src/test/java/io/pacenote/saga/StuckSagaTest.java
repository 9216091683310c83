package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SagaTest
class StuckSagaTest {

    private static final String STRING = String.class.getName();

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    @Autowired
    Sagas sagas;

    @Autowired
    JdbcTemplate jdbc;

    private final MBeanServer jmx = ManagementFactory.getPlatformMBeanServer();
    private final AtomicBoolean airlineIsClosed = new AtomicBoolean(true);
    private final String seat = Trips.seat();
    private String id = "";

    @BeforeEach
    void aTripWhoseCompensationFails() {
        id = trips.start();
        trips.join(id, seat);
        journal.intervene(id, message -> {
            if (airlineIsClosed.get()) {
                throw new IllegalStateException("the airline\0 is closed");
            }
        });
    }

    @Test
    void aCompensationThatFailsIsTriedAgainUntilItSucceeds() {
        journal.intervene(id, message -> {
            if (journal.of(id).size() < 3) {
                throw new IllegalStateException("the airline is closed");
            }
        });

        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(journal.of(id)).hasSize(3);
        assertThat(trips.find(id).timeline())
                .extracting(SagaDetails.TimelineEntry::what)
                .containsExactly(
                        "STARTED",
                        "JOINED",
                        "JOINED",
                        "COMPENSATING",
                        "STEP_FAILED",
                        "STEP_FAILED",
                        "STEP_DONE",
                        "COMPENSATED");
    }

    @Test
    void aStepWhoseAttemptsAreUsedUpMakesItsSagaStuckAndVisible() {
        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.STUCK);
        assertThat(trips.step(id, 2).state()).isEqualTo(StepState.STUCK);
        assertThat(trips.step(id, 2).attempts()).isEqualTo(3);
        assertThat(trips.step(id, 2).error()).isEqualTo("IllegalStateException: the airline  is closed");
        assertThat(sagas.search(new SagaSearch(SagaStatus.STUCK, null, null, 0, 100)))
                .extracting(SagaSummary::id)
                .contains(UUID.fromString(id));
    }

    @Test
    void aCompensationWhoseEndpointIsGoneMakesItsSagaStuckToo() {
        jdbc.update("update saga.saga_step set compensate_uri = 'gone:away' where saga_id = ?", UUID.fromString(id));

        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.STUCK);
        assertThat(trips.step(id, 2).error()).contains("No endpoint could be found for: gone");
    }

    @Test
    void aStuckSagaHealsByRetry() {
        trips.compensate(id);
        trips.awaitStatus(id, SagaStatus.STUCK);
        airlineIsClosed.set(false);

        assertThat(sagas.retry(UUID.fromString(id))).isTrue();

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(trips.step(id, 2).error()).isNull();
        assertThat(sagas.retry(UUID.fromString(id))).isFalse();
    }

    @Test
    void compensatingAStuckSagaAgainChangesNothing() {
        trips.compensate(id);
        trips.awaitStatus(id, SagaStatus.STUCK);

        assertThat(trips.compensate(id).getException()).isNull();
        assertThat(trips.complete(id).getException()).hasRootCauseInstanceOf(SagaNotActiveException.class);
        assertThat(trips.status(id)).isEqualTo(SagaStatus.STUCK);
    }

    @Test
    void anOperatorFindsAndRetriesAStuckSagaThroughJmx() throws Exception {
        String key = trips.find(id).saga().businessKey();
        trips.compensate(id);
        trips.awaitStatus(id, SagaStatus.STUCK);

        Object found = call("search", List.of("STUCK", "", key, 0, 10), List.of(STRING, STRING, STRING, "int", "int"));
        assertThat(found).asString().contains(id).contains("\"status\":\"STUCK\"");
        assertThat(call("get", List.of(id), List.of(STRING))).asString().contains("the airline  is closed");

        airlineIsClosed.set(false);
        assertThat(call("retry", List.of(id, ""), List.of(STRING, STRING))).isEqualTo(true);
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
    }

    @Test
    void aSearchWithTheArgumentsThatHawtioFillsInShowsTheNewestSagas() throws Exception {
        Object found = call("search", List.of("", "", "", 0, 0), List.of(STRING, STRING, STRING, "int", "int"));

        assertThat(found).asString().contains(id);
    }

    @Test
    void anOperatorCompensatesAnActiveSagaThroughJmx() throws Exception {
        airlineIsClosed.set(false);

        assertThat(call("compensate", List.of(id, "no rain"), List.of(STRING, STRING)))
                .isEqualTo(true);

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(call("compensate", List.of(id, "no rain"), List.of(STRING, STRING)))
                .isEqualTo(false);
    }

    private Object call(String operation, List<Object> arguments, List<String> types) throws Exception {
        return jmx.invoke(
                new ObjectName("io.pacenote:type=Sagas"), operation, arguments.toArray(), types.toArray(String[]::new));
    }
}
