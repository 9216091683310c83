package io.pacenote.saga;

import io.pacenote.saga.SagaEvents.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The rows of steps that are due: a queue that all processes share. A step is claimed with a lease in a short transaction;
 * whoever reports its end must still hold the lease.
 */
final class StepStore {

    /** A count, and not whether there is one: PostgreSQL makes no join of it, which would have an order of its own. */
    static final String CLAIM = """
            with due as (
                select saga_id, seq from saga.saga_step s
                 where state = 'PENDING' and next_attempt_at <= now() and context = any (:participants)
                   and (not exists (select from saga.paused)
                        or (select count(*) from saga.saga g join saga.paused p on p.name = g.name where g.id = s.saga_id) = 0)
                 order by next_attempt_at limit :most for update skip locked)
            update saga.saga_step t
               set attempts = t.attempts + 1, lease = :lease, next_attempt_at = now() + :lease_ms * interval '1 ms'
              from due, saga.saga g
             where t.saga_id = due.saga_id and t.seq = due.seq and g.id = t.saga_id
            returning t.saga_id, t.seq, t.context, t.options, g.cause, g.traceparent, t.attempts, t.lease,
                      g.name as saga_name, g.business_key as saga_key,
                      coalesce(g.stuck_status, g.status) = 'COMPENSATING' as compensates,
                      case when coalesce(g.stuck_status, g.status) = 'COMPLETING'
                           then t.complete_uri else t.compensate_uri end as uri
            """;

    /** Compensations go one after the other: the next becomes due with the report, or the saga ends. */
    private static final String COMPENSATION_DONE = """
            with done as (
                update saga.saga_step
                   set state = 'DONE', done_at = clock_timestamp(), lease = null, next_attempt_at = null, error = null
                 where saga_id = :id and seq = :seq and state = 'PENDING' and lease = :lease
             returning saga_id),
            next as (
                update saga.saga_step t
                   set state = 'PENDING',
                       (attempts, lease, next_attempt_at) = (
                           select t.attempts + is_claimed::int,
                                  case when is_claimed then :new_lease::uuid end,
                                  case when is_claimed then clock_timestamp() + :lease_ms * interval '1 ms' else now() end
                             from (select t.context = any (:participants) and t.compensate_uri = any (:endpoints)
                                         and not exists (select from saga.saga g join saga.paused p on p.name = g.name
                                                          where g.id = t.saga_id)) c (is_claimed))
                  from done
                 where t.saga_id = done.saga_id
                   and t.seq = (select max(seq) from saga.saga_step
                                 where saga_id = :id and state = 'JOINED' and compensate_uri is not null)
             returning t.*),
            finished as (
                update saga.saga g
                   set status = 'COMPENSATED', finished_at = clock_timestamp()
                  from done
                 where g.id = done.saga_id and g.status = 'COMPENSATING'
                   and not exists (select from saga.saga_step
                                    where saga_id = :id and seq <> :seq and state <> 'DONE' and compensate_uri is not null)
             returning\s""" + Change.COLUMNS + """
            )
            select finished.*, done.saga_id, next.seq, true as compensates, next.context, next.compensate_uri as uri, next.options,
                   :cause::text as cause, :traceparent::text as traceparent, next.attempts, next.lease,
                   :saga_name::text as saga_name, :saga_key::text as saga_key
              from done left join next on next.saga_id = done.saga_id left join finished on true
            """;

    /** Completions go side by side: the last to be reported ends the saga. */
    private static final String COMPLETION_DONE = """
            with done as (
                update saga.saga_step
                   set state = 'DONE', done_at = clock_timestamp(), lease = null, next_attempt_at = null, error = null
                 where saga_id = :id and seq = :seq and state = 'PENDING' and lease = :lease
             returning saga_id),
            finished as (
                update saga.saga g
                   set status = 'COMPLETED', finished_at = clock_timestamp()
                  from done
                 where g.id = done.saga_id and g.status = 'COMPLETING'
                   and not exists (select from saga.saga_step
                                    where saga_id = :id and seq <> :seq and state <> 'DONE' and complete_uri is not null)
             returning\s""" + Change.COLUMNS + """
            )
            select finished.* from done left join finished on true
            """;

    private static final String FAILED = """
            with failed as (
                update saga.saga_step
                   set lease = null, error = :error,
                       state = case when :last then 'STUCK' else state end,
                       next_attempt_at = case when :last then null else now() + :wait_ms * interval '1 ms' end
                 where saga_id = :id and seq = :seq and state = 'PENDING' and lease = :lease
             returning saga_id, seq, error, state = 'STUCK' as stuck),
            stuck as (
                update saga.saga g set stuck_status = coalesce(stuck_status, status), status = 'STUCK'
                  from failed where failed.stuck and g.id = failed.saga_id)
            insert into saga.saga_event (saga_id, what, step, detail)
            select saga_id, case when stuck then 'STUCK' else 'STEP_FAILED' end, seq, error from failed
            """;

    private static final String GIVE_BACK = """
            update saga.saga_step
               set lease = null, attempts = attempts - 1, next_attempt_at = now() + :wait_ms * interval '1 ms'
             where saga_id = :id and seq = :seq and state = 'PENDING' and lease = :lease
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final SagaStore sagas;
    private final SagaEvents events;

    StepStore(JdbcClient jdbc, TransactionOperations transactions, SagaStore sagas, SagaEvents events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sagas = sagas;
        this.events = events;
    }

    /** Claims at most so many due steps of these participants; each is due again when its lease ends. */
    List<DueStep> claim(Collection<String> participants, int most, Duration lease) {
        if (participants.isEmpty()) {
            return List.of();
        }
        var claim = jdbc.sql(CLAIM)
                .param("participants", participants.toArray(String[]::new))
                .param("most", most)
                .param("lease", UUID.randomUUID())
                .param("lease_ms", lease.toMillis())
                .query(DueStep.ROW);
        return Objects.requireNonNull(transactions.execute(transaction -> claim.list()));
    }

    /**
     * Does a step and reports it, in one transaction. It is rolled back if the step fails, and if its lease is lost: somebody
     * else does it then.
     *
     * @param work does the step in this transaction, and says what went wrong
     * @param claim asked when the work is done
     */
    StepResult doAndReport(DueStep step, Supplier<Optional<String>> work, Supplier<EagerClaim> claim) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            StepResult result = work.get().map(StepResult::failed).orElseGet(() -> done(step, claim.get()));
            if (!result.isDone()) {
                transaction.setRollbackOnly();
            }
            return result;
        }));
    }

    /** @param claim what may be claimed of what becomes due */
    StepResult done(DueStep step, EagerClaim claim) {
        return Objects.requireNonNull(transactions.execute(
                transaction -> step.compensates() ? compensationDone(step, claim) : completionDone(step)));
    }

    private StepResult compensationDone(DueStep step, EagerClaim claim) {
        return claim.bindTo(bind(jdbc.sql(COMPENSATION_DONE), step))
                .param("cause", step.cause(), Types.VARCHAR)
                .param("traceparent", step.traceparent(), Types.VARCHAR)
                .param("saga_name", step.saga().name(), Types.VARCHAR)
                .param("saga_key", step.saga().businessKey(), Types.VARCHAR)
                .query((row, number) -> {
                    tellEnd(step, row);
                    return row.getString("seq") == null
                            ? StepResult.DONE
                            : StepResult.doneBefore(DueStep.ROW.mapRow(row, number));
                })
                .optional()
                .orElse(StepResult.NOT_DONE);
    }

    /** The saga's row is locked first, so that of two completions that end together one sees the other and ends the saga. */
    private StepResult completionDone(DueStep step) {
        sagas.lock(step.sagaId());
        return bind(jdbc.sql(COMPLETION_DONE), step)
                .query((row, number) -> {
                    tellEnd(step, row);
                    return StepResult.DONE;
                })
                .optional()
                .orElse(StepResult.NOT_DONE);
    }

    /** The row has no status, if the saga goes on. */
    private void tellEnd(DueStep step, ResultSet row) throws SQLException {
        if (row.getString("status") != null) {
            sagas.ended(step.sagaId(), Change.ROW.mapRow(row, 0), step.cause());
        }
    }

    /**
     * The last failure locks the saga's row first, so that the saga's history tells it and a retry in their true order.
     *
     * @param wait until the next attempt
     * @param last whether the attempts are used up
     * @return false if the lease is another's by now: nothing is stored then
     */
    boolean failed(DueStep step, String error, Duration wait, boolean last) {
        var failed = bind(jdbc.sql(FAILED), step)
                .param("error", error)
                .param("last", last)
                .param("wait_ms", wait.toMillis());
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            if (last) {
                sagas.lock(step.sagaId());
            }
            boolean isStored = failed.update() == 1;
            if (isStored && last) {
                tellStuck(step, error);
            }
            return isStored;
        }));
    }

    private void tellStuck(DueStep step, String error) {
        jdbc.sql("select " + Change.COLUMNS + " from saga.saga g where id = :id")
                .param("id", step.sagaId())
                .query(Change.ROW)
                .optional()
                .map(saga -> new SagaStuck(step.sagaId(), saga.name(), saga.businessKey(), step.context(), error))
                .ifPresent(events::afterCommit);
    }

    /** The step could not be run here, which is not its fault: it is due again after a wait, as if it had not been claimed. */
    void giveBack(DueStep step, Duration wait) {
        var giveBack = bind(jdbc.sql(GIVE_BACK), step).param("wait_ms", wait.toMillis());
        transactions.executeWithoutResult(transaction -> giveBack.update());
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, DueStep step) {
        return statement.param("id", step.sagaId()).param("seq", step.seq()).param("lease", step.lease());
    }
}
