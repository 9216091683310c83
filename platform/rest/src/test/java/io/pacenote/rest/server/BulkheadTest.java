package io.pacenote.rest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** One workplace and two queueCapacity. */
class BulkheadTest {

    private static final Duration TURN = Duration.ofSeconds(20);

    private final Bulkhead bulkhead = new Bulkhead(1, 2, TURN, new ThreadPoolTaskExecutor());
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        gate.countDown();
        bulkhead.close();
    }

    @Test
    void whoeverFindsAWorkplaceDoesTheWorkHimself() {
        List<Thread> worker = new CopyOnWriteArrayList<>();

        assertThat(bulkhead.tryDo(() -> worker.add(Thread.currentThread()))).isTrue();

        assertThat(worker).containsExactly(Thread.currentThread());
    }

    @Test
    void whoeverFindsNoneWaitsHisTurn() {
        CompletableFuture<Void> atWork = submit("first");
        CompletableFuture<Void> second = submit("second");
        CompletableFuture<Void> third = submit("third");
        assertThat(bulkhead.tryDo(() -> done.add("pushed in"))).isFalse();

        gate.countDown();

        assertThat(CompletableFuture.allOf(atWork, second, third)).succeedsWithin(TURN);
        assertThat(done).containsExactly("first", "second", "third");
    }

    @Test
    void whoeverFindsNoSeatIsSentAway() {
        submit("first");
        submit("second");
        submit("third");

        assertThatThrownBy(() -> submit("fourth")).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void whoeverHasWaitedTooLongIsSentAwayAndLeavesHisSeat() {
        try (Bulkhead hasty = new Bulkhead(1, 1, Duration.ofMillis(20), new ThreadPoolTaskExecutor())) {
            CompletableFuture<Void> atWork = hasty.submit(() -> passAndNote("first"));

            for (String late : List.of("second", "third")) {
                assertThat(hasty.submit(() -> done.add(late)))
                        .failsWithin(TURN)
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(RejectedExecutionException.class);
            }

            gate.countDown();
            assertThat(atWork).succeedsWithin(TURN);
            assertThat(hasty.tryDo(() -> done.add("next"))).isTrue();
            assertThat(done).containsExactly("first", "next");
        }
    }

    @Test
    void whoeverWouldWaitLongIsSentAwayAtOnce() {
        AtomicLong now = new AtomicLong();
        try (Bulkhead slow = new Bulkhead(1, 2, TURN, new ThreadPoolTaskExecutor(), now::get)) {
            CompletableFuture<Void> atWork = slow.submit(() -> passAndNote("first"));
            CompletableFuture<Void> second = slow.submit(() -> passAndNote("second"));

            now.set(TURN.toNanos() / 2 + 1);
            assertThatThrownBy(() -> slow.submit(() -> passAndNote("third")))
                    .isInstanceOf(RejectedExecutionException.class);

            gate.countDown();
            assertThat(CompletableFuture.allOf(atWork, second)).succeedsWithin(TURN);
            assertThat(slow.submit(() -> passAndNote("fourth"))).succeedsWithin(TURN);
            assertThat(done).containsExactly("first", "second", "fourth");
        }
    }

    @Test
    void failedWorkLeavesItsWorkplace() {
        assertThatIllegalStateException()
                .isThrownBy(() -> bulkhead.tryDo(() -> {
                    throw new IllegalStateException();
                }));

        assertThat(bulkhead.tryDo(() -> done.add("next"))).isTrue();
    }

    @Test
    void noCallerWorksWhenAllThatMayDo() {
        Workers workers = new Workers(path -> "any", context -> bulkhead, 0);
        List<Thread> worker = new CopyOnWriteArrayList<>();

        assertThat(workers.work("/", () -> worker.add(Thread.currentThread()), () -> done.add("answer")))
                .succeedsWithin(TURN);

        assertThat(worker).hasSize(1).doesNotContain(Thread.currentThread());
        assertThat(done).containsExactly("answer");
    }

    @Test
    void whoeverIsAnsweredFindsAFreeWorkplaceWhenHeComesBack() {
        Workers workers = new Workers(path -> "any", context -> bulkhead, 1);
        Runnable comingBack =
                () -> assertThat(bulkhead.tryDo(() -> done.add("next"))).isTrue();

        assertThat(workers.work("/", () -> done.add("work"), comingBack)).isNull();

        assertThat(done).containsExactly("work", "next");
    }

    private CompletableFuture<Void> submit(String name) {
        return bulkhead.submit(() -> passAndNote(name));
    }

    private void passAndNote(String name) {
        try {
            gate.await();
            done.add(name);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
