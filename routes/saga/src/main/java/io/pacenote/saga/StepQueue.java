package io.pacenote.saga;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The compensations and completions that are due, as a queue that all processes share. A step is taken with a lease in a
 * short transaction; whoever reports its end must still hold the lease.
 */
final class StepQueue {

    private static final String TAKE = """
            with due as (
                select saga_id, seq from saga.saga_step
                 where state = 'PENDING' and next_attempt_at <= now() and context in (:contexts)
                 order by next_attempt_at limit :most for update skip locked)
            update saga.saga_step t
               set attempts = t.attempts + 1, lease = :lease, next_attempt_at = now() + :millis * interval '1 ms'
              from due, saga.saga g
             where t.saga_id = due.saga_id and t.seq = due.seq and g.id = t.saga_id
            returning t.saga_id, t.seq, t.context, t.options, g.cause, t.attempts, t.lease,
                      case when coalesce(g.stuck_status, g.status) = 'COMPLETING'
                           then t.complete_uri else t.compensate_uri end as uri
            """;

    private static final String TAKE_AHEAD = """
            update saga.saga_step t
               set attempts = t.attempts + 1, lease = :lease,
                   next_attempt_at = clock_timestamp() + :millis * interval '1 ms'
              from saga.saga g
             where g.id = :id and t.saga_id = g.id and t.state = 'PENDING'
               and t.context in (:contexts) and t.compensate_uri in (:endpoints)
            returning t.saga_id, t.seq, t.context, t.compensate_uri as uri, t.options, g.cause, t.attempts, t.lease
            """;

    private static final String DONE = """
            update saga.saga_step set state = 'DONE', lease = null, next_attempt_at = null, error = null
             where saga_id = :id and seq = :seq and state = 'PENDING' and lease = :lease
            """;

    private static final String NEXT = """
            with next as (
                update saga.saga_step t set state = 'PENDING', next_attempt_at = now()
                 where t.saga_id = :id and t.seq = (
                       select max(seq) from saga.saga_step where saga_id = :id and state = 'JOINED')
             returning t.seq),
            finished as (
                update saga.saga g
                   set status = case status when 'COMPLETING' then 'COMPLETED' else 'COMPENSATED' end,
                       finished_at = now()
                 where g.id = :id and g.status in ('COMPLETING', 'COMPENSATING')
                   and not exists (select from saga.saga_step where saga_id = :id and state <> 'DONE')
             returning g.status),
            told as (
                insert into saga.saga_event (saga_id, what, step)
                select :id, 'STEP_DONE', :seq union all select :id, status, null from finished)
            select exists (select from next)
            """;

    private static final String FAILED = """
            with failed as (
                update saga.saga_step
                   set lease = null, error = :error,
                       state = case when :last then 'STUCK' else state end,
                       next_attempt_at = case when :last then null else now() + :millis * interval '1 ms' end
                 where saga_id = :id and seq = :seq and state = 'PENDING' and lease = :lease
             returning saga_id),
            stuck as (
                update saga.saga g set stuck_status = coalesce(stuck_status, status), status = 'STUCK'
                  from failed where :last and g.id = failed.saga_id)
            insert into saga.saga_event (saga_id, what, step, detail)
            select saga_id, case when :last then 'STUCK' else 'STEP_FAILED' end, :seq, :error from failed
            """;

    private static final String GIVE_BACK = """
            update saga.saga_step set lease = null, attempts = attempts - 1, next_attempt_at = now()
             where saga_id = :id and seq = :seq and state = 'PENDING' and lease = :lease
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final SagaLog log;

    StepQueue(JdbcClient jdbc, TransactionOperations transactions, SagaLog log) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.log = log;
    }

    /** Takes at most so many due steps of these participants; each comes back to the queue when its lease ends. */
    List<DueStep> take(Collection<String> participants, int most, Duration lease) {
        if (participants.isEmpty()) {
            return List.of();
        }
        var take = jdbc.sql(TAKE)
                .param("contexts", participants)
                .param("most", most)
                .param("lease", UUID.randomUUID())
                .param("millis", lease.toMillis());
        return Objects.requireNonNull(
                transactions.execute(transaction -> take.query(DueStep.class).list()));
    }

    /**
     * Takes the compensation that the caller's transaction has made due, if it is for one of these participants and
     * endpoints. The lease begins now, however long ago the transaction began.
     */
    Optional<DueStep> takeAhead(
            UUID saga, Collection<String> participants, Collection<String> endpoints, Duration lease) {
        if (participants.isEmpty() || endpoints.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(TAKE_AHEAD)
                .param("id", saga)
                .param("contexts", participants)
                .param("endpoints", endpoints)
                .param("lease", UUID.randomUUID())
                .param("millis", lease.toMillis())
                .query(DueStep.class)
                .optional();
    }

    /**
     * Does a step and reports it, in one transaction. It is rolled back if the step fails, and if its lease is lost: then
     * somebody else does it.
     *
     * @param work does the step in this transaction, and says what went wrong
     * @param next takes the saga's next step in this transaction, if it can
     */
    StepEnd doInOne(DueStep step, Supplier<Optional<String>> work, Function<UUID, Optional<DueStep>> next) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            StepEnd end = work.get().map(StepEnd::failed).orElseGet(() -> report(step));
            if (!end.isReported()) {
                transaction.setRollbackOnly();
            }
            return end.nextIsDue() ? StepEnd.doneAndNext(next.apply(step.sagaId())) : end;
        }));
    }

    /** The step is done, if the lease is still its doer's. */
    StepEnd done(DueStep step) {
        return Objects.requireNonNull(transactions.execute(transaction -> report(step)));
    }

    /** The saga's row is locked first, so that of two steps that end together one sees the other and ends the saga. */
    private StepEnd report(DueStep step) {
        log.lock(step.sagaId());
        boolean ours = bind(DONE, step).update() == 1;
        if (!ours) {
            return StepEnd.UNREPORTED;
        }
        return StepEnd.done(jdbc.sql(NEXT)
                .param("id", step.sagaId())
                .param("seq", step.seq())
                .query(Boolean.class)
                .single());
    }

    /** The last failure locks the saga's row first, so that the saga's history tells it and a retry in their true order. */
    void failed(DueStep step, String error, Duration wait, boolean last) {
        var failed = bind(FAILED, step)
                .param("error", error)
                .param("millis", wait.toMillis())
                .param("last", last);
        transactions.executeWithoutResult(transaction -> {
            if (last) {
                log.lock(step.sagaId());
            }
            failed.update();
        });
    }

    /** The step could not be run here, which is not its fault: it is due again, as if it had not been taken. */
    void giveBack(DueStep step) {
        transactions.executeWithoutResult(transaction -> bind(GIVE_BACK, step).update());
    }

    private JdbcClient.StatementSpec bind(String sql, DueStep step) {
        return jdbc.sql(sql).param("id", step.sagaId()).param("seq", step.seq()).param("lease", step.lease());
    }
}
