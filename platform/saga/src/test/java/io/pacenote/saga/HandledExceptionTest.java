package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SagaTest
class HandledExceptionTest {

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    private final String seat = Trips.seat();

    @Test
    void anAutomaticSagaIsCompletedWhenItsRouteSucceeds() {
        Exchange succeeded = trips.send("auto.trip", Map.of("seat", seat));

        assertThat(succeeded.getException()).isNull();
        String id = trips.startedWith(seat);
        trips.awaitStatus(id, SagaStatus.COMPLETED);
        assertThat(journal.of(id)).containsExactly("confirm " + seat);
        assertThat(trips.find(id).saga().name()).isEqualTo("auto.trip");
    }

    @Test
    void anAutomaticSagaIsCompensatedWhenItsRouteFails() {
        Exchange failed = trips.send("auto.untransacted-trip", Map.of("seat", seat, "fail", true));

        assertThat(failed.getException()).hasMessage("no seats left");
        String id = trips.startedWith(seat);
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(journal.of(id)).containsExactly("undo " + seat);
        assertThat(trips.find(id).saga().cause()).isEqualTo("IllegalStateException: no seats left");
    }

    @Test
    void anAutomaticSagaIsCompensatedWhenItsRouteHandlesAnException() {
        Exchange handled = trips.send("handling.auto", Map.of("seat", seat, "fail", true));

        assertThat(handled.getException()).isNull();
        String id = trips.startedWith(seat);
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(journal.of(id)).containsExactly("undo " + seat);
        assertThat(trips.find(id).saga().cause()).isEqualTo("IllegalStateException: no seats left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handling.manual", "handling.manual-below"})
    void aManualSagaIsNotCompletedWhenARouteHandlesAnException(String route) {
        Exchange handled = trips.send(route, Map.of("seat", seat, "fail", true));

        assertThat(handled.getException()).isNull();
        assertThat(trips.status(trips.startedWith(seat))).isEqualTo(SagaStatus.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handling.manual", "handling.manual-below"})
    void aManualSagaIsCompletedWhenItsRouteSucceeds(String route) {
        trips.send(route, Map.of("seat", seat));

        assertThat(trips.status(trips.startedWith(seat))).isEqualTo(SagaStatus.COMPLETED);
    }

    @Test
    void aSagaWhoseRouteIsRolledBackIsCompensated() {
        trips.send("handling.rolled-back", Map.of("seat", seat));

        trips.awaitStatus(trips.startedWith(seat), SagaStatus.COMPENSATED);
    }

    @Test
    void anExceptionThatTheRouteCatchesOnTheSpotIsTheRoutesOwnBusiness() {
        trips.send("handling.caught", Map.of("seat", seat, "fail", true));

        assertThat(trips.status(trips.startedWith(seat))).isEqualTo(SagaStatus.COMPLETED);
    }

    @Test
    void aCompensationThatHandlesItsExceptionIsNotDone() {
        String id = trips.start();
        trips.join("handling.join", id, seat);
        journal.intervene(id, message -> {
            throw new IllegalStateException("the airline is closed");
        });

        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.STUCK);
        assertThat(trips.step(id, 2).error())
                .isEqualTo("handled by onException, which is a failure (doTry says that all is well):"
                        + " IllegalStateException: the airline is closed");
    }

    @Test
    void aCompensationThatCatchesItsExceptionOnTheSpotIsDone() {
        String id = trips.start();
        trips.join("handling.join-caught", id, seat);
        journal.intervene(id, message -> {
            throw new IllegalStateException("the airline is closed");
        });

        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
    }
}
