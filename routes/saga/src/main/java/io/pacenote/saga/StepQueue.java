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
                 where state = 'PENDING' and next_attempt_at <= now() and context = any (?)
                 order by next_attempt_at limit ? for update skip locked)
            update saga.saga_step t
               set attempts = t.attempts + 1, lease = ?, next_attempt_at = now() + ? * interval '1 ms'
              from due, saga.saga g
             where t.saga_id = due.saga_id and t.seq = due.seq and g.id = t.saga_id
            returning t.saga_id, t.seq, t.context, t.options, g.cause, t.attempts, t.lease,
                      coalesce(g.stuck_status, g.status) = 'COMPENSATING' as compensates,
                      case when coalesce(g.stuck_status, g.status) = 'COMPLETING'
                           then t.complete_uri else t.compensate_uri end as uri
            """;

    private static final String TAKE_AHEAD = """
            update saga.saga_step t
               set attempts = t.attempts + 1, lease = ?, next_attempt_at = clock_timestamp() + ? * interval '1 ms'
              from saga.saga g
             where g.id = ? and t.saga_id = g.id and t.seq = ?
            returning t.saga_id, t.seq, t.context, t.compensate_uri as uri, t.options, g.cause, t.attempts, t.lease,
                      true as compensates
            """;

    private static final String DONE = """
            with done as (
                update saga.saga_step
                   set state = 'DONE', done_at = clock_timestamp(), lease = null, next_attempt_at = null, error = null
                 where saga_id = ? and seq = ? and state = 'PENDING' and lease = ?
             returning saga_id as id, seq),
            rest as (
                select t.saga_id as id, max(t.seq) filter (where t.state = 'JOINED') as next
                  from done join saga.saga_step t on t.saga_id = done.id and t.seq <> done.seq
                 where t.state <> 'DONE' group by t.saga_id),
            next as (
                update saga.saga_step t set state = 'PENDING', next_attempt_at = now()
                  from rest where t.saga_id = rest.id and t.seq = rest.next
             returning t.saga_id, t.seq, t.context, t.compensate_uri),
            finished as (
                update saga.saga g
                   set status = case status when 'COMPLETING' then 'COMPLETED' else 'COMPENSATED' end,
                       finished_at = clock_timestamp()
                  from done
                 where g.id = done.id and g.status in ('COMPLETING', 'COMPENSATING') and not exists (select from rest))
            select next.saga_id, next.seq, next.context, next.compensate_uri from done left join next on true
            """;

    private static final String FAILED = """
            with failed as (
                update saga.saga_step
                   set lease = null, error = ?,
                       state = case when ? then 'STUCK' else state end,
                       next_attempt_at = case when ? then null else now() + ? * interval '1 ms' end
                 where saga_id = ? and seq = ? and state = 'PENDING' and lease = ?
             returning saga_id, seq, error, state = 'STUCK' as stuck),
            stuck as (
                update saga.saga g set stuck_status = coalesce(stuck_status, status), status = 'STUCK'
                  from failed where failed.stuck and g.id = failed.saga_id)
            insert into saga.saga_event (saga_id, what, step, detail)
            select saga_id, case when stuck then 'STUCK' else 'STEP_FAILED' end, seq, error from failed
            """;

    private static final String GIVE_BACK = """
            update saga.saga_step set lease = null, attempts = attempts - 1, next_attempt_at = now()
             where saga_id = ? and seq = ? and state = 'PENDING' and lease = ?
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
                .param(participants.toArray(String[]::new))
                .param(most)
                .param(UUID.randomUUID())
                .param(lease.toMillis())
                .query(DueStep.ROW);
        return Objects.requireNonNull(transactions.execute(transaction -> take.list()));
    }

    /**
     * Takes the compensation that the caller's transaction has made due. The lease begins now, however long ago the
     * transaction began.
     */
    DueStep takeAhead(DueCompensation due, Duration lease) {
        return jdbc.sql(TAKE_AHEAD)
                .param(UUID.randomUUID())
                .param(lease.toMillis())
                .param(due.sagaId())
                .param(due.seq())
                .query(DueStep.ROW)
                .single();
    }

    /**
     * Does a step and reports it, in one transaction. It is rolled back if the step fails, and if its lease is lost: then
     * somebody else does it.
     *
     * @param work does the step in this transaction, and says what went wrong
     * @param next takes the saga's next step in this transaction, if it can
     */
    StepEnd doInOne(DueStep step, Supplier<Optional<String>> work, Function<DueCompensation, Optional<DueStep>> next) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            StepEnd end = work.get().map(StepEnd::failed).orElseGet(() -> report(step));
            if (!end.isReported()) {
                transaction.setRollbackOnly();
            }
            return end.withNext(next);
        }));
    }

    /** The step is done, if the lease is still its doer's. */
    StepEnd done(DueStep step) {
        return Objects.requireNonNull(transactions.execute(transaction -> report(step)));
    }

    /**
     * Completions run side by side: the saga's row is locked first, so that of two that end together one sees the other and
     * ends the saga. Compensations come one after the other.
     */
    private StepEnd report(DueStep step) {
        if (!step.compensates()) {
            log.lock(step.sagaId());
        }
        return bind(jdbc.sql(DONE), step)
                .query((row, number) -> StepEnd.done(
                        row.getString("saga_id") == null
                                ? Optional.empty()
                                : Optional.of(DueCompensation.ROW.mapRow(row, number))))
                .optional()
                .orElse(StepEnd.UNREPORTED);
    }

    /** The last failure locks the saga's row first, so that the saga's history tells it and a retry in their true order. */
    void failed(DueStep step, String error, Duration wait, boolean last) {
        var failed = bind(jdbc.sql(FAILED).param(error).param(last).param(last).param(wait.toMillis()), step);
        transactions.executeWithoutResult(transaction -> {
            if (last) {
                log.lock(step.sagaId());
            }
            failed.update();
        });
    }

    /** The step could not be run here, which is not its fault: it is due again, as if it had not been taken. */
    void giveBack(DueStep step) {
        transactions.executeWithoutResult(
                transaction -> bind(jdbc.sql(GIVE_BACK), step).update());
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, DueStep step) {
        return statement.param(step.sagaId()).param(step.seq()).param(step.lease());
    }
}
