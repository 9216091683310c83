package io.pacenote.saga;

import io.pacenote.postgres.WakeUpSignal;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.test.util.ReflectionTestUtils;

/** A worker that waits to be called. While it looks for work it holds all threads, for what it may find. */
final class RestingWorker {

    private RestingWorker() {}

    static void await(SagaWorker worker) {
        Thread thread = (Thread) Objects.requireNonNull(ReflectionTestUtils.getField(worker, "worker"));
        Awaitility.await()
                .until(() -> thread.getState() == Thread.State.TIMED_WAITING
                        && Stream.of(thread.getStackTrace())
                                .anyMatch(frame -> frame.getClassName().equals(WakeUpSignal.class.getName())));
    }
}
