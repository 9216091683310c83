package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SagaTest
class RouteGroupTest {

    private static final int LOOKS = 8;

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    @Autowired
    CamelContext camel;

    @AfterEach
    void startAll() throws Exception {
        camel.getRouteController().startRouteGroup(HotelRoutes.GROUP);
        camel.getRouteController().startRoute("auto.trip");
        camel.getRouteController().startRoute("trip.undo");
    }

    @Test
    void theStepsOfAStoppedGroupWaitUntilItIsStarted() throws Exception {
        String id = trips.start();
        trips.join("hotel.join", id, Trips.seat());
        camel.getRouteController().stopRouteGroup(HotelRoutes.GROUP);
        trips.compensate(id);

        String another = trips.start();
        trips.join(another, Trips.seat());
        trips.compensate(another);
        trips.awaitStatus(another, SagaStatus.COMPENSATED);

        assertThat(trips.step(id, 2).context()).isEqualTo(HotelRoutes.GROUP);
        assertThat(trips.step(id, 2).state()).isEqualTo(StepState.PENDING);
        assertThat(trips.step(id, 2).attempts()).isZero();

        camel.getRouteController().startRouteGroup(HotelRoutes.GROUP);
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(trips.step(id, 2).attempts()).isEqualTo(1);
        assertThat(journal.of(id)).hasSize(1);
    }

    @Test
    void aStepThatFailsBecauseItsGroupIsBeingStoppedLosesNoAttempt() throws Exception {
        String id = trips.start();
        trips.join("hotel.join", id, Trips.seat());
        journal.intervene(id, message -> {
            if (journal.of(id).size() == 1) {
                stopHotel();
                throw new IllegalStateException("the hotel closes");
            }
        });

        trips.compensate(id);
        await().until(() -> trips.step(id, 2).attempts() == 0 && journal.of(id).size() == 1);

        camel.getRouteController().startRouteGroup(HotelRoutes.GROUP);
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(trips.step(id, 2).attempts()).isEqualTo(1);
    }

    /** More often than a step has attempts, if each counted. */
    @Test
    void theStepOfAStoppedRouteWithoutAGroupWaitsUntilItIsStarted() throws Exception {
        String id = trips.start();
        trips.join(id, Trips.seat());
        camel.getRouteController().stopRoute("trip.undo");
        trips.compensate(id);

        Instant due = Instant.EPOCH;
        for (int look = 0; look <= LOOKS; look++) {
            due = whenGivenBack(id, due);
        }
        assertThat(trips.step(id, 2).state()).isEqualTo(StepState.PENDING);

        camel.getRouteController().startRoute("trip.undo");
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(trips.step(id, 2).attempts()).isEqualTo(1);
        assertThat(journal.of(id)).hasSize(1);
    }

    @Test
    void stoppingOneSagaRouteDoesNotStopTheServiceForTheOthers() throws Exception {
        camel.getRouteController().stopRoute("auto.trip");

        String seat = Trips.seat();
        Exchange booked = trips.send("auto.untransacted-trip", Map.of("seat", seat));

        assertThat(booked.getException()).isNull();
        assertThat(trips.status(trips.startedWith(seat))).isEqualTo(SagaStatus.COMPLETED);
    }

    /** While a step is claimed, it is due when its lease ends, which is later than when it is given back. */
    private Instant whenGivenBack(String id, Instant after) {
        return await().until(
                        () -> trips.step(id, 2),
                        step -> step.attempts() == 0 && step.nextAttemptAt().isAfter(after))
                .nextAttemptAt();
    }

    /** Without waiting: the exchange under way is the one that stops the route. */
    private void stopHotel() {
        try {
            camel.getRouteController().suspendRoute("hotel.join");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
