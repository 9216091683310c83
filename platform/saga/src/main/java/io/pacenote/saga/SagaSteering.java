package io.pacenote.saga;

import io.pacenote.postgres.StorableText;
import io.pacenote.postgres.WakeUpSignal;
import io.pacenote.saga.SagaEvents.Change;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How an operator steers many sagas at once, and what he may do to one that cannot go on (issue 30, item 4; decision record
 * 79).
 */
public class SagaSteering {

    private static final String MATCHING = "from saga.saga where status collate \"C\" = :status";

    private static final String COMPENSATE = """
            update saga.saga g
               set status = case when newest_compensation is null then 'COMPENSATED' else 'COMPENSATING' end,
                   compensating_at = case when newest_compensation is not null then clock_timestamp() end,
                   finished_at = case when newest_compensation is null then clock_timestamp() end,
                   cause = :cause
             where id = any (:ids::uuid[]) and status = 'ACTIVE'
            returning g.id,\s""" + Change.COLUMNS;

    private static final String MAKE_NEWEST_COMPENSATIONS_DUE = """
            update saga.saga_step t set state = 'PENDING', next_attempt_at = now()
              from saga.saga g
             where g.id = any (:ids::uuid[]) and g.status = 'COMPENSATING'
               and t.saga_id = g.id and t.seq = g.newest_compensation
            """;

    /** As if the compensation had been done, but for the mark: the next becomes due, or the saga ends. */
    private static final String SKIP = """
            with skipped as (
                update saga.saga_step t
                   set state = 'DONE', skipped = :reason
                  from saga.saga g
                 where g.id = :id and g.status = 'STUCK' and g.stuck_status = 'COMPENSATING'
                   and t.saga_id = g.id and t.seq = :seq and t.state = 'STUCK'
             returning t.saga_id),
            next as (
                update saga.saga_step t
                   set state = 'PENDING', next_attempt_at = now()
                  from skipped
                 where t.saga_id = skipped.saga_id
                   and t.seq = (select max(seq) from saga.saga_step
                                 where saga_id = :id and state = 'JOINED' and compensate_uri is not null)
             returning t.saga_id),
            told as (
                insert into saga.saga_event (saga_id, at, what, step, detail)
                select saga_id, statement_timestamp(), 'STEP_SKIPPED', :seq, :reason from skipped)
            update saga.saga g
               set status = case when exists (select from next) then 'COMPENSATING' else 'COMPENSATED' end,
                   stuck_status = null,
                   finished_at = case when not exists (select from next) then clock_timestamp() end
              from skipped
             where g.id = skipped.saga_id
            returning g.id, g.cause,\s""" + Change.COLUMNS;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final SagaStore sagas;
    private final WakeUpSignal worker;

    SagaSteering(JdbcClient jdbc, TransactionOperations transactions, SagaStore sagas, WakeUpSignal worker) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sagas = sagas;
        this.worker = worker;
    }

    /** Gives the stuck steps of all stuck sagas that match a fresh set of attempts, see {@link Sagas#retry}. */
    public SteeredSagas retry(SagaFilter filter) {
        return steer(filter, SagaStatus.STUCK, ids -> jdbc.sql(Sagas.RETRY)
                .param("ids", ids)
                .update());
    }

    /**
     * Ends all active sagas that match by compensation.
     *
     * @param cause shown with the sagas and given to their compensations
     */
    public SteeredSagas compensate(SagaFilter filter, String cause) {
        return steer(filter, SagaStatus.ACTIVE, ids -> {
            List<Change> changes = change(jdbc.sql(COMPENSATE).param("ids", ids).param("cause", cause), cause);
            jdbc.sql(MAKE_NEWEST_COMPENSATIONS_DUE).param("ids", ids).update();
            return changes.size();
        });
    }

    /**
     * Declares a stuck compensation done that cannot succeed: the saga is compensated without it, and tells so.
     *
     * @param seq number of the step
     * @return false when that step is no stuck compensation
     */
    public boolean skip(UUID id, int seq, String reason) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            sagas.lock(id);
            var skip = jdbc.sql(SKIP)
                    .param("id", id)
                    .param("seq", seq)
                    .param("reason", StorableText.require("the reason", reason));
            boolean isSkipped = !change(skip, null).isEmpty();
            worker.sendAfterCommit();
            return isSkipped;
        }));
    }

    /** Sagas that somebody else is changing just now are left; he may be ending them. */
    private SteeredSagas steer(SagaFilter filter, SagaStatus status, ToIntFunction<String[]> steering) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            String[] ids = matching("select id", filter, status, " order by id limit :most for update skip locked")
                    .param("most", filter.most())
                    .query(String.class)
                    .list()
                    .toArray(String[]::new);
            int changed = steering.applyAsInt(ids);
            long left = matching("select count(*)", filter, status, "")
                    .query(Long.class)
                    .single();
            worker.sendAfterCommit();
            return new SteeredSagas(changed, left);
        }));
    }

    private JdbcClient.StatementSpec matching(String select, SagaFilter filter, SagaStatus status, String rest) {
        return jdbc.sql(select + " " + MATCHING + filter.conditions() + rest)
                .param("status", status.name())
                .param("name", filter.name())
                .param("from", utc(filter.from()))
                .param("to", utc(filter.to()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    /** @param cause null if the statement returns it */
    private List<Change> change(JdbcClient.StatementSpec statement, @Nullable String cause) {
        return statement
                .query((row, number) -> {
                    Change change = Change.ROW.mapRow(row, number);
                    String known = cause == null ? row.getString("cause") : cause;
                    sagas.ended(row.getObject("id", UUID.class), change, known);
                    return change;
                })
                .list();
    }
}
