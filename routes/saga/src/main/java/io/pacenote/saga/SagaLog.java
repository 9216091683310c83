package io.pacenote.saga;

import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The life of a saga as rows: start, join, end. Every change runs in the caller's transaction, or in one of its own when
 * the caller has none.
 *
 * <p>The row of the saga is the lock: a join and an end of the same saga happen one after the other. The lock is taken in
 * a statement of its own where the next statement must see what the one before it committed ({@code READ COMMITTED}
 * takes a snapshot for each statement).
 */
final class SagaLog {

    private static final String START = """
            with started as (
                insert into saga.saga (id, name, business_key, status) values (:id, :name, :key, 'ACTIVE'))
            insert into saga.saga_event (saga_id, what, detail) values (:id, 'STARTED', :name)
            """;

    private static final String JOIN = """
            with joined as (
                update saga.saga
                   set steps = steps + 1,
                       deadline = case when :timeout::bigint is null then deadline
                                  else least(coalesce(deadline, 'infinity'), now() + :timeout::bigint * interval '1 ms') end
                 where id = :id and status = 'ACTIVE'
             returning id, steps),
            event as (
                insert into saga.saga_event (saga_id, what, step, detail)
                select id, 'JOINED', steps, :route from joined)
            insert into saga.saga_step
                   (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state)
            select id, steps, :context, :route, :compensate, :complete, :options::jsonb, 'JOINED' from joined
            """;

    private static final String COMPLETE = """
            with ended as (
                update saga.saga g
                   set status = case when w.pending then 'COMPLETING' else 'COMPLETED' end,
                       finished_at = case when w.pending then null else now() end
                  from (select exists (select from saga.saga_step
                                        where saga_id = :id and complete_uri is not null) as pending) w
                 where g.id = :id and g.status = 'ACTIVE'
             returning g.id, g.status),
            steps as (
                update saga.saga_step t
                   set state = case when t.complete_uri is null then 'DONE' else 'PENDING' end,
                       next_attempt_at = case when t.complete_uri is null then null else now() end
                  from ended where t.saga_id = ended.id),
            told as (
                insert into saga.saga_event (saga_id, what) select id, status from ended)
            select status from ended
            """;

    private static final String COMPENSATE = """
            with newest as (
                select s.id, max(t.seq) filter (where t.compensate_uri is not null) as seq
                  from saga.saga s left join saga.saga_step t on t.saga_id = s.id
                 where s.id in (:ids) group by s.id),
            ended as (
                update saga.saga g
                   set status = case when n.seq is null then 'COMPENSATED' else 'COMPENSATING' end,
                       finished_at = case when n.seq is null then now() end,
                       cause = :cause
                  from newest n where g.id = n.id and g.status = 'ACTIVE'
             returning g.id, g.status, n.seq),
            steps as (
                update saga.saga_step t
                   set state = case when t.seq = ended.seq then 'PENDING'
                                    when t.compensate_uri is null then 'DONE' else t.state end,
                       next_attempt_at = case when t.seq = ended.seq then now() end
                  from ended where t.saga_id = ended.id),
            told as (
                insert into saga.saga_event (saga_id, what, detail) select id, status, :cause from ended)
            select status from ended
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    SagaLog(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    void start(UUID id, String name, @Nullable String businessKey) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(START)
                .param("id", id)
                .param("name", name)
                .param("key", businessKey)
                .update());
    }

    /** @return false when the saga is not active, and nothing was written */
    boolean join(UUID id, Step step) {
        var join = jdbc.sql(JOIN)
                .param("id", id)
                .param("context", step.context())
                .param("route", step.routeId())
                .param("compensate", step.compensateUri())
                .param("complete", step.completeUri())
                .param("options", step.options())
                .param("timeout", step.timeout().map(Duration::toMillis).orElse(null), Types.BIGINT);
        return Boolean.TRUE.equals(transactions.execute(transaction -> join.update() == 1));
    }

    /** @return empty for an unknown saga */
    Optional<SagaEnd> complete(UUID id) {
        return end(
                id,
                () -> jdbc.sql(COMPLETE).param("id", id).query(SagaStatus.class).single());
    }

    /** @return empty for an unknown saga */
    Optional<SagaEnd> compensate(UUID id, @Nullable String cause) {
        return end(id, () -> DataAccessUtils.requiredSingleResult(compensateLocked(List.of(id), cause)));
    }

    /**
     * A saga that has been ended keeps that end, so whoever comes later need not wait for its row. He may have business rows
     * in hand that a compensation waits for, which is going to lock this row.
     */
    private Optional<SagaEnd> end(UUID id, Supplier<SagaStatus> ending) {
        return transactions.execute(transaction -> lockActive(id)
                ? Optional.of(new SagaEnd(SagaStatus.ACTIVE, ending.get()))
                : earlierEnd(id).map(end -> new SagaEnd(end, end)));
    }

    private boolean lockActive(UUID id) {
        return jdbc.sql("select status from saga.saga where id = :id and status = 'ACTIVE' for update")
                .param("id", id)
                .query(SagaStatus.class)
                .optional()
                .isPresent();
    }

    private Optional<SagaStatus> earlierEnd(UUID id) {
        return jdbc.sql("select coalesce(stuck_status, status) from saga.saga where id = :id and status <> 'ACTIVE'")
                .param("id", id)
                .query(SagaStatus.class)
                .optional();
    }

    /**
     * Ends active sagas whose rows the caller's transaction has locked.
     *
     * @return the status of each
     */
    List<SagaStatus> compensateLocked(Collection<UUID> ids, @Nullable String cause) {
        return jdbc.sql(COMPENSATE)
                .param("ids", ids)
                .param("cause", cause)
                .query(SagaStatus.class)
                .list();
    }

    /** Until the end of the caller's transaction. */
    void lock(UUID id) {
        jdbc.sql("select from saga.saga where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }
}
