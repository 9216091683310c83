package io.pacenote.saga;

import java.sql.ResultSet;
import java.sql.SQLException;
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
 * The compensations and completions that are due, as a queue that all processes share. A step is taken with a lease in a
 * short transaction; whoever reports its end must still hold the lease.
 */
final class StepQueue {

    static final String TAKE = """
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
            update saga.saga_step set lease = null, attempts = attempts - 1, next_attempt_at = now() + ? * interval '1 ms'
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
     * Does a step and reports it, in one transaction. It is rolled back if the step fails, and if its lease is lost: then
     * somebody else does it.
     *
     * @param work does the step in this transaction, and says what went wrong
     * @param offer what can be taken ahead
     */
    StepEnd doInOne(DueStep step, Supplier<Optional<String>> work, Supplier<Offer> offer) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            StepEnd end = work.get().map(StepEnd::failed).orElseGet(() -> report(new Report(step, offer)));
            if (!end.isReported()) {
                transaction.setRollbackOnly();
            }
            return end;
        }));
    }

    /** The step is done, if the lease is still its doer's. */
    StepEnd done(DueStep step) {
        return Objects.requireNonNull(transactions.execute(transaction -> report(new Report(step, () -> Offer.NONE))));
    }

    /**
     * Completions run side by side: the saga's row is locked first, so that of two that end together one sees the other and
     * ends the saga. Compensations come one after the other. In the caller's transaction, which is to be rolled back if
     * followers were not reported along with their step.
     */
    StepEnd report(Report report) {
        if (report.isOfTheLast() && endsItsSaga(report)) {
            return StepEnd.LAST;
        }
        if (!report.step().compensates()) {
            log.lock(report.step().sagaId());
        }
        return jdbc.sql(ReportSql.DONE.one())
                .params(report.parametersOf(ReportSql.DONE))
                .query((row, number) -> readReport(row))
                .optional()
                .orElse(StepEnd.UNREPORTED);
    }

    /** @return false if it is not the last, or the lease is another's by now */
    private boolean endsItsSaga(Report report) {
        return jdbc.sql(ReportSql.LAST.one())
                        .params(report.parametersOfTheLast(ReportSql.LAST))
                        .update()
                == 1;
    }

    static StepEnd readReport(ResultSet row) throws SQLException {
        return StepEnd.done(row.getString("seq") != null, DueStep.taken(row));
    }

    /**
     * The same alone, for one of a group.
     *
     * @throws LeaseLostException if the lease is another's by now: what the step changed is to be taken back
     */
    StepEnd reportOrFail(Report report) {
        StepEnd end = report(report);
        if (!end.isReported()) {
            throw new LeaseLostException();
        }
        return end;
    }

    /**
     * The last failure locks the saga's row first, so that the saga's history tells it and a retry in their true order.
     *
     * @return false if the lease is another's by now: nothing is noted then
     */
    boolean failed(DueStep step, String error, Duration wait, boolean last) {
        var failed = bind(jdbc.sql(FAILED).param(error).param(last).param(last).param(wait.toMillis()), step);
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            if (last) {
                log.lock(step.sagaId());
            }
            return failed.update() == 1;
        }));
    }

    /** The step could not be run here, which is not its fault: it is due again after a wait, as if it had not been taken. */
    void giveBack(DueStep step, Duration wait) {
        var giveBack = bind(jdbc.sql(GIVE_BACK).param(wait.toMillis()), step);
        transactions.executeWithoutResult(transaction -> giveBack.update());
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, DueStep step) {
        return statement.param(step.sagaId()).param(step.seq()).param(step.lease());
    }
}
