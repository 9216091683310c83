package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Routes that commit in groups keep what routes with transactions of their own do. */
@SagaTest
class GroupCommitPolicyTest {

    private static final List<String> ENDS =
            List.of("cruise.compensate", "cruise.complete", "cruise.last", "cruise.last");

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    @Autowired
    Cabins cabins;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void sagaStepsAndBusinessChangesAreStoredWhenTheRouteEnds() {
        String seat = Trips.seat();
        String id = start(seat);

        Exchange joined = send("cruise.join", id, Trips.seat());

        assertThat(joined.getException()).isNull();
        assertThat(joined.getProperty(Journal.THREAD)).isSameAs(Thread.currentThread());
        assertThat(trips.find(id).steps())
                .extracting(SagaDetails.StepView::routeId)
                .containsExactly("cruise.start", "cruise.join");
        assertThat(trips.isBooked(seat)).isTrue();
    }

    @Test
    void aRouteThatFailsLeavesNothing() {
        String seat = Trips.seat();

        Exchange failed = trips.send("cruise.start", Map.of("seat", seat, "fail", true));

        assertThat(failed.getException()).hasMessageContaining("no seats left");
        assertThat(Trips.sagaId(failed)).isNull();
        assertThat(trips.isBooked(seat)).isFalse();
        assertThat(jdbc.queryForList("select id from saga.saga where business_key = ?", seat))
                .isEmpty();
    }

    @Test
    void aBusinessChangeThatTheDatabaseRefusesTakesTheStepWithIt() {
        String taken = Trips.seat();
        String id = start(taken);

        Exchange refused = send("cruise.join", id, taken);

        assertThat(refused.getException()).isInstanceOf(DuplicateKeyException.class);
        assertThat(trips.find(id).steps()).hasSize(1);
    }

    @Test
    void aSagaThatHasEndedIsNotJoinedAndNothingIsBooked() {
        String id = start(Trips.seat());
        trips.complete(id);
        String seat = Trips.seat();

        Exchange late = send("cruise.join", id, seat);

        assertThat(late.getException()).isInstanceOf(SagaNotActiveException.class);
        assertThat(trips.isBooked(seat)).isFalse();
    }

    @Test
    void aSagaIsCompletedWithTheBusinessChangeOfItsEnd() {
        String id = start(Trips.seat());
        String seat = Trips.seat();

        Exchange ended = send("cruise.complete", id, seat);

        assertThat(ended.getException()).isNull();
        assertThat(trips.status(id)).isEqualTo(SagaStatus.COMPLETED);
        assertThat(trips.isBooked(seat)).isTrue();
        assertThat(send("cruise.complete", id, Trips.seat()).getException()).isNull();
        assertThat(send("cruise.compensate", id, Trips.seat()).getException())
                .isInstanceOf(SagaNotActiveException.class);
    }

    @Test
    void completionsAreCalled() {
        String id = start(Trips.seat());
        String seat = Trips.seat();
        send("cruise.confirmed", id, seat);

        send("cruise.complete", id, Trips.seat());

        trips.awaitStatus(id, SagaStatus.COMPLETED);
        assertThat(journal.of(id)).containsExactly("confirm " + seat);
    }

    /** Each ends a step, and the last one the saga: of two that end at the same time, one must see the other. */
    @Test
    void completionsThatRunSideBySideEndTheirSaga() {
        List<String> sagas =
                IntStream.range(0, 50).mapToObj(n -> start(Trips.seat())).toList();
        for (String id : sagas) {
            send("cruise.confirmed", id, Trips.seat());
            send("cruise.confirmed", id, Trips.seat());
        }

        sagas.forEach(id -> send("cruise.complete", id, Trips.seat()));

        sagas.forEach(id -> trips.awaitStatus(id, SagaStatus.COMPLETED));
        assertThat(sagas).allSatisfy(id -> assertThat(journal.of(id)).hasSize(2));
    }

    @Test
    void anUnknownSagaIsNotCompletedAndNothingIsBooked() {
        String seat = Trips.seat();

        Exchange refused = send("cruise.complete", UUID.randomUUID().toString(), seat);

        assertThat(refused.getException()).isInstanceOf(SagaNotActiveException.class);
        assertThat(trips.isBooked(seat)).isFalse();
    }

    @Test
    void aCompensationThatFailsLeavesNothingAndIsTriedAgain() {
        String seat = Trips.seat();
        String id = start(seat);
        cabins.failToUndo(seat, 1);

        send("cruise.compensate", id, Trips.seat());

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(journal.of(id)).containsExactly("undo " + seat);
        assertThat(trips.step(id, 1).attempts()).isEqualTo(2);
        assertThat(trips.find(id).timeline())
                .extracting(SagaDetails.TimelineEntry::what)
                .containsExactly("STARTED", "JOINED", "COMPENSATING", "STEP_FAILED", "STEP_DONE", "COMPENSATED");
    }

    @Test
    void aCompensationWhoseLeaseIsLostTakesBackWhatItDid() {
        String seat = Trips.seat();
        String id = start(seat);
        cabins.beforeUndo(seat, () -> trips.loseLease(id, 1));

        send("cruise.compensate", id, Trips.seat());

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(journal.of(id)).containsExactly("undo " + seat);
        assertThat(trips.step(id, 1).attempts()).isEqualTo(2);
    }

    @Test
    void manySagasAtOnceEachEndAsTheyShould() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(32);

        List<Future<String>> sagas = IntStream.range(0, 320)
                .mapToObj(n -> callers.submit(() -> run(ENDS.get(n % ENDS.size()))))
                .toList();

        for (int n = 0; n < sagas.size(); n++) {
            String id = sagas.get(n).get();
            String end = ENDS.get(n % ENDS.size());
            trips.awaitStatus(id, end.equals("cruise.compensate") ? SagaStatus.COMPENSATED : SagaStatus.COMPLETED);
            assertThat(trips.find(id).steps()).hasSize(end.equals("cruise.last") ? 3 : 2);
        }
        callers.shutdown();
    }

    private String run(String end) {
        String id = start(Trips.seat());
        send("cruise.join", id, Trips.seat());
        send(end, id, Trips.seat());
        return id;
    }

    private String start(String seat) {
        return Trips.sagaId(trips.send("cruise.start", Map.of("seat", seat)));
    }

    private Exchange send(String route, String sagaId, String seat) {
        return trips.send(route, new HashMap<>(Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, sagaId, "seat", seat)));
    }
}
