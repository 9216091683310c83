package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SagaTest
class StepOrderTest {

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    @Test
    void stepsAreCompensatedInReverseOrder() {
        List<String> seats = List.of(Trips.seat(), Trips.seat(), Trips.seat());
        String id = tripWith(seats);

        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(journal.of(id))
                .containsExactly("undo " + seats.get(2), "undo " + seats.get(1), "undo " + seats.get(0));
    }

    @Test
    void aSlowCompensationHoldsBackTheOlderStep() {
        String id = tripWith(List.of(Trips.seat(), Trips.seat()));
        CountDownLatch mayEnd = new CountDownLatch(1);
        journal.intervene(id, message -> pass(mayEnd));

        trips.compensate(id);

        await().until(() -> journal.of(id).size() == 1);
        assertThat(trips.step(id, 2).state()).isEqualTo(StepState.JOINED);
        assertThat(trips.step(id, 3).state()).isEqualTo(StepState.PENDING);
        mayEnd.countDown();
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
    }

    @Test
    void aStepWithoutACompensationHoldsNothingUp() {
        String seat = Trips.seat();
        String id = tripWith(List.of(seat));
        trips.join("propagation.mandatory", id, Trips.seat());

        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(journal.of(id)).containsExactly("undo " + seat);
    }

    @Test
    void eachCompletionGetsTheOptionsOfItsOwnEnlistment() {
        List<String> seats = List.of(Trips.seat(), Trips.seat());
        String id = tripWith(seats);

        trips.complete(id);

        trips.awaitStatus(id, SagaStatus.COMPLETED);
        assertThat(journal.of(id)).containsExactlyInAnyOrder("confirm " + seats.get(0), "confirm " + seats.get(1));
    }

    @Test
    void aCompensationGetsOptionsSagaIdAndCauseAsHeaders() {
        String id = trips.start();
        BigDecimal price = new BigDecimal("12.30");
        trips.send("trip.join", Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, id, "seat", Trips.seat(), "price", price));
        AtomicReference<Message> received = new AtomicReference<>();
        journal.intervene(id, received::set);

        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(received.get().getHeaders())
                .containsEntry("price", price)
                .containsEntry(Exchange.SAGA_LONG_RUNNING_ACTION, id)
                .containsEntry(SagaExchange.CAUSE, "rain");
        assertThat(trips.find(id).saga().cause()).isEqualTo("rain");
    }

    @RepeatedTest(5)
    void completionsThatEndAtTheSameTimeFinishTheSaga() {
        String id = tripWith(List.of(Trips.seat(), Trips.seat(), Trips.seat(), Trips.seat()));
        CyclicBarrier together = new CyclicBarrier(4);
        journal.intervene(id, message -> pass(together));

        trips.complete(id);

        trips.awaitStatus(id, SagaStatus.COMPLETED);
        assertThat(trips.find(id).timeline())
                .extracting(SagaDetails.TimelineEntry::what)
                .endsWith("STEP_DONE", "COMPLETED");
    }

    private String tripWith(List<String> seats) {
        String id = trips.start();
        seats.forEach(seat -> trips.join(id, seat));
        return id;
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
