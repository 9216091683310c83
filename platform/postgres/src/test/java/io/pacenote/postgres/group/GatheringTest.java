package io.pacenote.postgres.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An hour stands for "without end": what waits in these tests waits for others and not for the clock. */
class GatheringTest {

    private static final long HOUR_NANOS = TimeUnit.HOURS.toNanos(1);

    private final List<Thread> leaders = new ArrayList<>();
    private Gathering gathering = new Gathering(Duration.ofHours(1));

    @AfterEach
    void stop() {
        leaders.forEach(Thread::interrupt);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void ofSoFewNobodyWaits(int crowd) {
        lately(crowd);

        join(1);

        assertThat(gathering.nextGroup()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"4, 2", "5, 3", "16, 8", "64, 32"})
    void whoLeadsWaitsForHalfOfThoseWhoWereThereLately(int crowd, int half) {
        lately(crowd);
        join(half - 1);

        CompletableFuture<List<Member>> group = lead();

        assertWaits(group);
        join(1);
        assertThat(group.join()).hasSize(half);
    }

    @Test
    void enoughIsEnough() {
        lately(100);
        join(32);

        assertThat(gathering.nextGroup()).hasSize(32);
    }

    @Test
    void nobodyWaitsWhileAnotherCollects() {
        lately(8);
        join(2);
        CompletableFuture<List<Member>> group = lead();
        assertWaits(group);

        assertThat(gathering.nextGroup()).isEmpty();
    }

    @Test
    void theSecondLeaderTakesNoSmallGroup() {
        lately(8);
        join(8);
        List<Member> underWay = gathering.nextGroup();
        join(3);

        assertThat(gathering.nextGroup()).isEmpty();

        join(29);
        assertThat(gathering.nextGroup()).hasSize(32);
        assertThat(underWay).hasSize(8);
    }

    @Test
    void oneHalfComesTogetherWhileTheOtherIsWritten() {
        lately(16);
        join(8);
        List<Member> underWay = gathering.nextGroup();
        join(8);

        assertThat(gathering.nextGroup()).hasSize(8).doesNotContainAnyElementsOf(underWay);
    }

    @Test
    void thereIsNoThirdLeader() {
        join(1);
        gathering.nextGroup();
        join(1);
        gathering.nextGroup();
        join(8);

        assertThat(gathering.nextGroup()).isEmpty();
    }

    @Test
    void whoDoesNotComeBackIsForgotten() {
        gathering = new Gathering(Duration.ZERO);
        lately(64);
        for (int group = 0; group < 40; group++) {
            lately(1);
        }
        join(1);
        gathering.nextGroup();

        join(1);

        assertThat(gathering.nextGroup()).as("large enough for a second leader").hasSize(1);
    }

    @Test
    void waitsNoLongerThanItIsToldTo() {
        gathering = new Gathering(Duration.ZERO);
        lately(16);
        join(1);

        assertThat(gathering.nextGroup()).hasSize(1);
    }

    @Test
    void waitsNoLongerThanAGroupTakes() {
        join(16);
        gathering.written(gathering.nextGroup(), 0);
        join(1);

        assertThat(gathering.nextGroup()).hasSize(1);
    }

    @Test
    void whoIsInterruptedLeavesWithThoseWhoAreThere() {
        lately(16);
        join(2);
        CompletableFuture<List<Member>> group = lead();
        assertWaits(group);

        leaders.get(0).interrupt();

        assertThat(group.join()).hasSize(2);
    }

    @Test
    void whoHasLedWakesTheFirstOfThoseWhoWait() throws Exception {
        join(1);
        List<Member> underWay = gathering.nextGroup();
        CountDownLatch awake = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            join(1);
            LockSupport.park();
            awake.countDown();
        });
        waiting.start();
        await().until(() -> waiting.getState() == Thread.State.WAITING);

        gathering.written(underWay, 0);

        assertThat(awake.await(1, TimeUnit.MINUTES)).isTrue();
    }

    /** So many have been written as one group, which has taken long. */
    private void lately(int crowd) {
        join(crowd);
        List<Member> group = new ArrayList<>();
        while (group.size() < crowd) {
            List<Member> next = gathering.nextGroup();
            gathering.written(next, HOUR_NANOS);
            group.addAll(next);
        }
    }

    private void join(int members) {
        Stream.generate(GatheringTest::unit).limit(members).map(Member::new).forEach(gathering::join);
    }

    private static Unit unit() {
        try (Unit unit = Unit.open()) {
            return unit;
        }
    }

    private CompletableFuture<List<Member>> lead() {
        CompletableFuture<List<Member>> group = new CompletableFuture<>();
        Thread leader = new Thread(() -> group.complete(gathering.nextGroup()));
        leaders.add(leader);
        leader.start();
        return group;
    }

    private void assertWaits(CompletableFuture<List<Member>> group) {
        Thread leader = leaders.get(leaders.size() - 1);
        await().until(() -> leader.getState() == Thread.State.TIMED_WAITING);
        assertThat(group).isNotDone();
    }
}
