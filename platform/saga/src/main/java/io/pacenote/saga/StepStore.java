package io.pacenote.saga;

import io.pacenote.saga.SagaEvents.Change;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The rows of steps that are due: a queue that all processes share. A step is claimed with a lease in a short transaction;
 * whoever gives it back or reports its failure must still hold the lease. That it is done is told to {@link SagaProgress}.
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
     * The last failure locks the saga's row first, so that the saga's history tells it and a retry in their true order.
     *
     * @param wait until the next attempt
     * @param last whether the attempts are used up
     * @return false if the lease is another's by now: nothing is stored then
     */
    boolean failed(DueStep step, String error, Duration wait, boolean last) {
        var failed = step.bindTo(jdbc.sql(FAILED))
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
        var giveBack = step.bindTo(jdbc.sql(GIVE_BACK)).param("wait_ms", wait.toMillis());
        transactions.executeWithoutResult(transaction -> giveBack.update());
    }
}
