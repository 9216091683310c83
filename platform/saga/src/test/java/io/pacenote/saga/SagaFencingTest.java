package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SagaTest
class SagaFencingTest {

    private static final int JOINS = 12;

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"3f0f2a4e-0000-4000-8000-000000000000", "not-an-id", "", "' or 1=1"})
    void anUnknownIdFailsAndStartsNothing(String id) {
        Long before = sagas();

        for (String route : List.of("trip.join", "trip.start", "trip.complete", "trip.compensate")) {
            Exchange refused = trips.join(route, id, Trips.seat());
            assertThat(refused.getException()).hasRootCauseInstanceOf(SagaNotActiveException.class);
        }

        assertThat(sagas()).isEqualTo(before);
    }

    @Test
    void aLateJoinOfACompletedSagaIsRefused() {
        String id = trips.start();
        trips.complete(id);
        String seat = Trips.seat();

        Exchange late = trips.join(id, seat);

        assertThat(late.getException()).hasRootCauseInstanceOf(SagaNotActiveException.class);
        assertThat(trips.find(id).steps()).hasSize(1);
        assertThat(trips.isBooked(seat)).isFalse();
    }

    @Test
    void aLateJoinOfACompensatingSagaIsRefused() {
        String id = trips.start();
        trips.join("trip.join-and-hang", id, Trips.seat());
        trips.compensate(id);

        Exchange late = trips.join(id, Trips.seat());

        assertThat(trips.status(id)).isEqualTo(SagaStatus.COMPENSATING);
        assertThat(late.getException()).hasRootCauseInstanceOf(SagaNotActiveException.class);
    }

    @RepeatedTest(8)
    void aJoinThatRacesWithTheCompensationIsEitherCompensatedOrRefused() throws Exception {
        String id = trips.start();
        List<String> seats =
                IntStream.range(0, JOINS).mapToObj(any -> Trips.seat()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(JOINS);
        List<Callable<Exchange>> calls = new ArrayList<>();
        seats.forEach(seat -> calls.add(() -> trips.join(id, seat)));
        calls.add(JOINS / 2, () -> trips.compensate(id));
        threads.invokeAll(calls);
        threads.shutdown();

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        List<String> undone = journal.of(id);
        for (String seat : seats) {
            assertThat(undone.contains("undo " + seat)).isEqualTo(trips.isBooked(seat));
        }
        assertThat(undone).doesNotHaveDuplicates();
    }

    @Test
    void completingTwiceConfirmsOnce() {
        String id = tripWithOneSeat();
        trips.complete(id);
        trips.awaitStatus(id, SagaStatus.COMPLETED);
        SagaDetails once = trips.find(id);

        Exchange again = trips.complete(id);

        assertThat(again.getException()).isNull();
        assertThat(trips.find(id)).isEqualTo(once);
    }

    @Test
    void compensatingTwiceUndoesOnce() {
        String id = tripWithOneSeat();
        trips.compensate(id);
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        SagaDetails once = trips.find(id);

        Exchange again = trips.compensate(id);

        assertThat(again.getException()).isNull();
        assertThat(trips.find(id)).isEqualTo(once);
    }

    @Test
    void whatIsCompensatedCannotBeCompleted() {
        String id = tripWithOneSeat();
        trips.compensate(id);

        assertThat(trips.complete(id).getException()).hasRootCauseInstanceOf(SagaNotActiveException.class);
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
    }

    @Test
    void whatIsCompletedCannotBeCompensated() {
        String id = tripWithOneSeat();
        trips.complete(id);

        assertThat(trips.compensate(id).getException()).hasRootCauseInstanceOf(SagaNotActiveException.class);
        trips.awaitStatus(id, SagaStatus.COMPLETED);
    }

    private String tripWithOneSeat() {
        String id = trips.start();
        trips.join(id, Trips.seat());
        return id;
    }

    private Long sagas() {
        return jdbc.queryForObject("select count(*) from saga.saga", Long.class);
    }
}
