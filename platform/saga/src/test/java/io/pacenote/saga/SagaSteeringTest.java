package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many sagas at once, and compensations that cannot succeed (issue 30, item 4). */
@SagaTest
class SagaSteeringTest {

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    @Autowired
    Sagas sagas;

    @Autowired
    SagaSteering steering;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String name = "steered-" + UUID.randomUUID();
    private final AtomicBoolean airlineIsClosed = new AtomicBoolean(true);

    @Test
    void stuckSagasAreRetriedInPagesTheOldestFirst() {
        List<String> ids = IntStream.range(0, 3).mapToObj(any -> stuck(1)).toList();
        airlineIsClosed.set(false);

        assertThat(steering.retry(named(2))).isEqualTo(new SteeredSagas(2, 1));
        ids.subList(0, 2).forEach(id -> trips.awaitStatus(id, SagaStatus.COMPENSATED));
        assertThat(trips.status(ids.get(2))).isEqualTo(SagaStatus.STUCK);

        assertThat(steering.retry(named(2))).isEqualTo(new SteeredSagas(1, 0));
        trips.awaitStatus(ids.get(2), SagaStatus.COMPENSATED);
        assertThat(steering.retry(named(2))).isEqualTo(new SteeredSagas(0, 0));
        assertThat(trips.find(ids.get(0)).timeline())
                .extracting(SagaDetails.TimelineEntry::what)
                .containsOnlyOnce("RETRIED");
    }

    @Test
    void whatDoesNotMatchIsLeft() {
        String id = stuck(1);
        Instant begun = trips.find(id).saga().createdAt();

        assertThat(steering.retry(new SagaFilter("another", null, null, 10))).isEqualTo(new SteeredSagas(0, 0));
        assertThat(steering.retry(new SagaFilter(name, begun.plusMillis(1), null, 10)))
                .isEqualTo(new SteeredSagas(0, 0));
        assertThat(steering.retry(new SagaFilter(name, null, begun, 10))).isEqualTo(new SteeredSagas(0, 0));
        assertThat(trips.status(id)).isEqualTo(SagaStatus.STUCK);

        assertThat(steering.retry(new SagaFilter(name, begun, begun.plusMillis(1), 10)))
                .isEqualTo(new SteeredSagas(1, 0));
    }

    @Test
    void aSagaThatIsBeingChangedIsLeftForTheNextCall() {
        String id = stuck(1);
        airlineIsClosed.set(false);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            jdbc.queryForList("select from saga.saga where id = ? for update", UUID.fromString(id));
            assertThat(inAnotherThread(() -> steering.retry(named(10)))).isEqualTo(new SteeredSagas(0, 1));
        });

        assertThat(steering.retry(named(10))).isEqualTo(new SteeredSagas(1, 0));
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
    }

    @Test
    void activeSagasAreCompensatedInPagesAndOthersAreNot() {
        List<String> ids = IntStream.range(0, 3).mapToObj(any -> active(2)).toList();
        String completed = trips.start(name, "completed");
        trips.complete(completed);

        assertThat(steering.compensate(named(2), "recalled")).isEqualTo(new SteeredSagas(2, 1));
        ids.subList(0, 2).forEach(id -> trips.awaitStatus(id, SagaStatus.COMPENSATED));
        assertThat(trips.status(ids.get(2))).isEqualTo(SagaStatus.ACTIVE);
        assertThat(steering.compensate(named(2), "recalled")).isEqualTo(new SteeredSagas(1, 0));

        trips.awaitStatus(ids.get(2), SagaStatus.COMPENSATED);
        assertThat(ids).allSatisfy(id -> assertThat(journal.of(id)).hasSize(2));
        assertThat(trips.find(ids.get(0)).saga().cause()).isEqualTo("recalled");
        assertThat(trips.status(completed)).isEqualTo(SagaStatus.COMPLETED);
        assertThat(steering.compensate(named(2), "recalled")).isEqualTo(new SteeredSagas(0, 0));
    }

    @Test
    void oneWithNothingToUndoIsCompensatedAtOnce() {
        String id = trips.start(name, "nothing to undo");

        assertThat(steering.compensate(named(10), "recalled")).isEqualTo(new SteeredSagas(1, 0));

        assertThat(trips.status(id)).isEqualTo(SagaStatus.COMPENSATED);
    }

    @Test
    void whatIsRolledBackHasNotHappened() {
        String stuck = stuck(1);
        String active = active(1);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            assertThat(steering.retry(named(10)).changed()).isEqualTo(1);
            assertThat(steering.compensate(named(10), "never").changed()).isEqualTo(1);
            transaction.setRollbackOnly();
        });

        assertThat(trips.status(stuck)).isEqualTo(SagaStatus.STUCK);
        assertThat(trips.step(stuck, 2).state()).isEqualTo(StepState.STUCK);
        assertThat(trips.status(active)).isEqualTo(SagaStatus.ACTIVE);
    }

    @Test
    void aSkippedCompensationLetsThoseBeforeItRunAndIsMarked() {
        String id = stuck(3);
        airlineIsClosed.set(false);

        assertThat(steering.skip(UUID.fromString(id), 4, "refunded by hand")).isTrue();

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(trips.step(id, 4).state()).isEqualTo(StepState.DONE);
        assertThat(trips.step(id, 4).skipped()).isEqualTo("refunded by hand");
        assertThat(trips.step(id, 4).error()).contains("the airline is closed");
        assertThat(trips.step(id, 3).skipped()).isNull();
        assertThat(journal.of(id)).hasSize(3 + 2);
        assertThat(trips.find(id).timeline())
                .extracting(SagaDetails.TimelineEntry::what)
                .endsWith("STUCK", "STEP_SKIPPED", "STEP_DONE", "STEP_DONE", "COMPENSATED");
    }

    @Test
    void whoSkipsTheLastOneEndsTheSaga() {
        String id = stuck(1);

        assertThat(steering.skip(UUID.fromString(id), 2, "refunded by hand")).isTrue();

        assertThat(trips.status(id)).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(trips.find(id).saga().finishedAt()).isNotNull();
        assertThat(trips.find(id).timeline())
                .extracting(SagaDetails.TimelineEntry::what)
                .endsWith("STUCK", "STEP_SKIPPED", "COMPENSATED");
    }

    @Test
    void skippingTwiceOrAfterARetryChangesNothing() {
        UUID twice = UUID.fromString(stuck(1));
        UUID retried = UUID.fromString(stuck(1));
        steering.skip(twice, 2, "refunded by hand");
        sagas.retry(retried);
        SagaDetails before = sagas.find(twice).orElseThrow();

        assertThat(steering.skip(twice, 2, "again")).isFalse();
        assertThat(sagas.retry(twice)).isFalse();
        assertThat(sagas.find(twice)).contains(before);
        assertThat(trips.step(retried.toString(), 2).skipped()).isNull();
    }

    @Test
    void onlyAStuckCompensationIsSkipped() {
        String active = active(1);
        assertThat(steering.skip(UUID.fromString(active), 2, "why")).isFalse();
        assertThat(trips.status(active)).isEqualTo(SagaStatus.ACTIVE);

        String stuck = stuck(2);
        assertThat(steering.skip(UUID.fromString(stuck), 2, "not its turn")).isFalse();
        assertThat(steering.skip(UUID.fromString(stuck), 9, "no such step")).isFalse();
        assertThat(steering.skip(UUID.randomUUID(), 2, "no such saga")).isFalse();

        String completing = active(1);
        close(completing);
        trips.complete(completing);
        trips.awaitStatus(completing, SagaStatus.STUCK);
        assertThat(steering.skip(UUID.fromString(completing), 2, "a completion"))
                .isFalse();
        assertThat(trips.status(completing)).isEqualTo(SagaStatus.STUCK);
    }

    @Test
    void refusesAFilterThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SagaFilter(null, null, null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SagaFilter(null, null, null, 1001));
        assertThatIllegalArgumentException().isThrownBy(() -> new SagaFilter(null, Instant.MAX, null, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SagaFilter(null, LONG_AGO, Instant.MIN, 1));
    }

    private SagaFilter named(int most) {
        return new SagaFilter(name, null, null, most);
    }

    private String active(int seats) {
        String id = trips.start(name, UUID.randomUUID().toString());
        IntStream.range(0, seats).forEach(any -> trips.join(id, Trips.seat()));
        return id;
    }

    /** Its newest seat cannot be given back while the airline is closed. */
    private String stuck(int seats) {
        String id = active(seats);
        close(id);
        trips.compensate(id);
        trips.awaitStatus(id, SagaStatus.STUCK);
        return id;
    }

    private void close(String id) {
        journal.intervene(id, message -> {
            if (airlineIsClosed.get()) {
                throw new IllegalStateException("the airline is closed");
            }
        });
    }

    private static <T> T inAnotherThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }
}
