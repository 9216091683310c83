package io.pacenote.saga;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compensates sagas with the saga in which they began (issue 30, item 4; decision record 79). A child is a step of its parent;
 * the step's compensation is to have the child compensated, and it is done when the child is. So the parent's older steps are
 * undone after it, as those of any newer step.
 */
final class ChildSagas {

    /** No endpoint: the saga module does it itself. */
    private static final String COMPENSATION = "pacenote-saga:compensate-child";

    private static final String CHILD = "child";

    /** The child's row is locked, so that its end either is seen here, or finds the parent's step waiting. */
    private static final String LOCKED_STATUS = "select status from saga.saga where id = :id for update";

    /**
     * As if the child had not ended, but for its history. Nobody sees it ACTIVE: the compensation begins in the same
     * transaction.
     */
    private static final String REOPEN = """
            with told as (
                insert into saga.saga_event (saga_id, at, what, step)
                select saga_id, done_at, 'STEP_DONE', seq from saga.saga_step where saga_id = :id and done_at is not null
                union all
                select id, finished_at, status, null from saga.saga where id = :id),
            steps as (
                update saga.saga_step set state = 'JOINED', attempts = 0, done_at = null
                 where saga_id = :id and state = 'DONE')
            update saga.saga set status = 'ACTIVE', finished_at = null where id = :id
            """;

    private static final String WAKE_PARENT = """
            update saga.saga_step t set next_attempt_at = now()
              from saga.saga child
             where child.id = :id and t.saga_id = child.parent_id and t.compensate_uri = :compensation
               and t.state = 'PENDING' and t.lease is null
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final SagaStore sagas;
    private final StepStore steps;
    private final SagaProgress progress;
    private final Duration longestWait;

    /** @param longestWait after which a parent looks for its child that nobody has woken it for */
    ChildSagas(
            JdbcClient jdbc,
            TransactionOperations transactions,
            SagaStore sagas,
            StepStore steps,
            SagaProgress progress,
            Duration longestWait) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sagas = sagas;
        this.steps = steps;
        this.progress = progress;
        this.longestWait = longestWait;
    }

    /** The child as a step of its parent, by whoever does the child's first step. */
    static Step stepOf(UUID child, Step first) {
        String options = SagaOptions.write(Map.of(CHILD, child.toString()));
        return new Step(first.context(), first.routeId(), COMPENSATION, null, options, Optional.empty());
    }

    static boolean isChild(DueStep step) {
        return step.uri().equals(COMPENSATION);
    }

    /** When a saga has ended, in the same transaction: if its parent waits for it, it need wait no longer. */
    static void wakeParent(JdbcClient jdbc, UUID child) {
        jdbc.sql(WAKE_PARENT)
                .param("id", child)
                .param("compensation", COMPENSATION)
                .update();
    }

    /**
     * Has the child compensated, and looks whether it is. If not, the parent's step waits; that it waits is no failed attempt,
     * however long it takes.
     */
    StepResult compensate(DueStep step) {
        UUID child =
                UUID.fromString(String.valueOf(SagaOptions.read(step.options()).get(CHILD)));
        return Objects.requireNonNull(transactions.execute(transaction -> lockedStatus(child)
                .map(status -> compensate(step, child, status))
                .orElseGet(() -> StepResult.failed("there is no child saga " + child + " any more"))));
    }

    private StepResult compensate(DueStep step, UUID child, SagaStatus found) {
        if (found == SagaStatus.COMPLETED) {
            jdbc.sql(REOPEN).param("id", child).update();
        }
        if (found == SagaStatus.ACTIVE || found == SagaStatus.COMPLETED) {
            sagas.compensate(SagaReference.of(child), step.cause(), EagerClaim.NONE);
        }
        if (lockedStatus(child).filter(SagaStatus.COMPENSATED::equals).isPresent()) {
            return progress.done(step, EagerClaim.NONE);
        }
        steps.giveBack(step, longestWait);
        return StepResult.WAITS;
    }

    private Optional<SagaStatus> lockedStatus(UUID child) {
        return jdbc.sql(LOCKED_STATUS)
                .param("id", child)
                .query(SagaStatus.class)
                .optional();
    }
}
