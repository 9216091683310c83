package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** A step that joins its saga and ends it, in a group. */
@SagaTest
class LastStepTest {

    private static final String WAITING = """
            select exists (select from pg_stat_activity where ? = any (pg_blocking_pids(pid)))
            """;

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void theLastStepJoinsAndEndsItsSaga() {
        String id = start(Trips.seat());
        String seat = Trips.seat();

        Exchange ended = send("cruise.last", id, seat);

        assertThat(ended.getException()).isNull();
        assertThat(trips.isBooked(seat)).isTrue();
        assertThat(trips.find(id).timeline())
                .extracting(SagaDetails.TimelineEntry::what)
                .containsExactly("STARTED", "JOINED", "JOINED", "COMPLETED");
        assertThat(trips.step(id, 2).routeId()).isEqualTo("cruise.last");
    }

    /** Also its own, which a statement that both joins and ends does not see. */
    @ParameterizedTest
    @ValueSource(strings = {"cruise.last", "cruise.last-confirmed"})
    void theLastStepHasCompletionsCalled(String last) {
        String id = start(Trips.seat());
        send("cruise.confirmed", id, Trips.seat());

        send(last, id, Trips.seat());

        trips.awaitStatus(id, SagaStatus.COMPLETED);
        assertThat(journal.of(id)).hasSize(last.equals("cruise.last") ? 1 : 2);
        assertThat(trips.find(id).timeline())
                .extracting(SagaDetails.TimelineEntry::what)
                .startsWith("STARTED", "JOINED", "JOINED", "JOINED", "COMPLETING", "STEP_DONE")
                .endsWith("COMPLETED");
    }

    @Test
    void theLastStepOfASagaThatIsNoLongerActiveLeavesNothing() {
        String id = start(Trips.seat());
        send("cruise.compensate", id, Trips.seat());
        String seat = Trips.seat();

        Exchange late = send("cruise.last", id, seat);

        assertThat(late.getException()).isInstanceOf(SagaNotActiveException.class);
        assertThat(trips.isBooked(seat)).isFalse();
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(trips.find(id).steps()).hasSize(1);
    }

    /** A completion that the last step has not seen is called all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"cruise.join", "cruise.confirmed"})
    void whatHasJoinedWhileTheLastStepWaitedComesBeforeIt(String meanwhile) {
        String id = start(Trips.seat());

        CompletableFuture<Exchange> last = Objects.requireNonNull(transactions.execute(transaction -> {
            Integer holder = jdbc.queryForObject(
                    "select pg_backend_pid() from saga.saga where id = ? for update",
                    Integer.class,
                    UUID.fromString(id));
            var waiting = CompletableFuture.supplyAsync(() -> send("cruise.last", id, Trips.seat()));
            await().until(() -> Boolean.TRUE.equals(jdbc.queryForObject(WAITING, Boolean.class, holder)));
            send(meanwhile, id, Trips.seat());
            return waiting;
        }));

        assertThat(last.join().getException()).isNull();
        trips.awaitStatus(id, SagaStatus.COMPLETED);
        assertThat(journal.of(id)).hasSize(meanwhile.equals("cruise.join") ? 0 : 1);
        assertThat(trips.find(id).timeline().subList(0, 4))
                .extracting(SagaDetails.TimelineEntry::what, SagaDetails.TimelineEntry::step)
                .containsExactly(tuple("STARTED", null), tuple("JOINED", 1), tuple("JOINED", 2), tuple("JOINED", 3));
    }

    private String start(String seat) {
        return Trips.sagaId(trips.send("cruise.start", Map.of("seat", seat)));
    }

    private Exchange send(String route, String sagaId, String seat) {
        return trips.send(route, new HashMap<>(Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, sagaId, "seat", seat)));
    }
}
