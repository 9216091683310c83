package io.pacenote.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WakeUpSignalTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final WakeUpSignal signal = new WakeUpSignal();

    @Test
    @Timeout(10)
    void aRingWakesTheWaitingWorker() throws Exception {
        Thread worker = new Thread(() -> await(LONG));
        worker.start();

        signal.send();

        worker.join();
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    @Timeout(10)
    void aRingThatCameWhileTheWorkerWasBusyIsNotLost() throws Exception {
        signal.send();

        signal.await(LONG);
    }

    @Test
    void manyRingsAreOne() throws Exception {
        signal.send();
        signal.send();
        signal.await(LONG);

        Instant start = Instant.now();
        signal.await(SHORT);

        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void aWorkerThatIsStoppedDoesNotWait() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> signal.await(LONG));
    }

    private void await(Duration timeout) {
        try {
            signal.await(timeout);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
