package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

@SagaTest
class SagaTransactionTest {

    @Autowired
    Trips trips;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void startJoinAndBusinessChangeCommitInOneTransactionOfOneConnection() {
        String seat = Trips.seat();

        Exchange started = trips.send("trip.start", Map.of("seat", seat, "name", "trip", "key", seat));

        UUID id = UUID.fromString(Trips.sagaId(started));
        List<String> transactions = jdbc.queryForList("""
                select xmin::text from saga.saga where id = ?
                union select xmin::text from saga.saga_step where saga_id = ?
                union select xmin::text from saga.saga_event where saga_id = ?
                union select xmin::text from trip.booking where seat = ?
                """, String.class, id, id, id, seat);
        assertThat(transactions).hasSize(1);
        assertThat(trips.find(id.toString()).steps()).hasSize(1);
    }

    @Test
    void startJoinAndBusinessChangeRollBackTogether() {
        String seat = Trips.seat();

        Exchange failed = trips.send("trip.start", Map.of("seat", seat, "name", "n", "key", seat, "fail", true));

        assertThat(failed.getException()).hasMessageContaining("no seats left");
        assertThat(jdbc.queryForList("select id from saga.saga where business_key = ?", seat))
                .isEmpty();
        assertThat(trips.isBooked(seat)).isFalse();
    }

    @Test
    void aJoinRollsBackWithItsBusinessChangeAndLeavesTheSagaAsItWas() {
        String id = trips.start();
        SagaDetails before = trips.find(id);
        String seat = Trips.seat();

        trips.send("trip.join", Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, id, "seat", seat, "fail", true));

        assertThat(trips.find(id)).isEqualTo(before);
        assertThat(trips.isBooked(seat)).isFalse();
    }

    @Test
    void theRouteStaysOnTheCallersThread() {
        Exchange started = trips.send("trip.start", Map.of("seat", Trips.seat(), "name", "trip", "key", "k"));

        assertThat(started.getProperty(Journal.THREAD)).isSameAs(Thread.currentThread());
    }

    @Test
    void aSagaWorksWithoutATransactionToo() {
        String seat = Trips.seat();

        Exchange booked = trips.send("handling.auto", Map.of("seat", seat));

        assertThat(booked.getException()).isNull();
        assertThat(trips.status(trips.startedWith(seat))).isEqualTo(SagaStatus.COMPLETED);
        assertThat(trips.isBooked(seat)).isTrue();
    }

    @Test
    void anAbortedTransactionIsReportedWithTheErrorThatAbortedIt() {
        String taken = Trips.seat();
        trips.join(trips.start(), taken);

        Exchange refused = trips.send("auto.transacted-trip", Map.of("seat", taken));

        assertThat(refused.getException())
                .isInstanceOf(RuntimeCamelException.class)
                .hasCauseInstanceOf(DuplicateKeyException.class);
    }
}
