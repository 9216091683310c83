package io.pacenote.saga;

import io.pacenote.saga.SagaEvents.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What a saga's compensations and completions that are done lead to, in the transaction that reports them: the next
 * compensation becomes due, or the saga has ended. Whoever reports must still hold the step's lease, see {@link StepStore}.
 */
final class SagaProgress {

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

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final SagaStore sagas;

    SagaProgress(JdbcClient jdbc, TransactionOperations transactions, SagaStore sagas) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sagas = sagas;
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
        return claim.bindTo(step.bindTo(jdbc.sql(COMPENSATION_DONE)))
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
        return step.bindTo(jdbc.sql(COMPLETION_DONE))
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
}
