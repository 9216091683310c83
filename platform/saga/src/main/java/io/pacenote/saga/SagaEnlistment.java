package io.pacenote.saga;

import java.sql.Types;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How a step comes into a saga: it starts a new one or joins one, and what to say if it cannot. In the caller's transaction, or
 * else in one of its own. See {@link SagaStore} for what becomes of the saga.
 */
final class SagaEnlistment {

    private static final String START = """
            with started as (
                insert into saga.saga (id, name, business_key, parent_id, traceparent, status, steps, completions, newest_compensation, deadline)
                values (:id, :name, :business_key, :parent::uuid, :traceparent, 'ACTIVE', 1, (:complete_uri::text is not null)::int,
                        case when :compensate_uri::text is not null then 1 end, now() + :timeout * interval '1 ms'))
            insert into saga.saga_step
                   (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
            values (:id, 1, :context, :route_id, :compensate_uri, :complete_uri, :options::jsonb, 'JOINED', clock_timestamp())
            """;

    private static final String JOIN = """
            with joined as (
                update saga.saga
                   set steps = steps + 1,
                       completions = completions + (:complete_uri::text is not null)::int,
                       newest_compensation = case when :compensate_uri::text is null then newest_compensation else steps + 1 end,
                       deadline = least(deadline, now() + :timeout * interval '1 ms')
                 where id = :id and status = 'ACTIVE' and (deadline > clock_timestamp() or deadline is null)
                   and (:claimed_name::text is null or (name, business_key) = (:claimed_name, :claimed_key))
             returning steps)
            insert into saga.saga_step
                   (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
            select :id, steps, :context, :route_id, :compensate_uri, :complete_uri, :options::jsonb, 'JOINED', clock_timestamp()
              from joined
            """;

    private static final String IS_ANOTHER = """
            select exists (select from saga.saga where id = :id and (name, business_key) = (:claimed_name, :claimed_key) is not true)
            """;

    private static final String STATE = """
            select case when status <> 'ACTIVE' then status when deadline <= clock_timestamp() then 'past its deadline' else 'not active' end
              from saga.saga where id = :id
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final SagaEvents events;

    SagaEnlistment(JdbcClient jdbc, TransactionOperations transactions, SagaEvents events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
    }

    /** A saga starts with its first step: nobody else can end it before. */
    void start(NewSaga saga, Step first) {
        var start = bind(jdbc.sql(START), first)
                .param("id", saga.id())
                .param("name", saga.name())
                .param("business_key", saga.businessKey(), Types.VARCHAR)
                .param("parent", saga.parent() == null ? null : saga.parent().toString(), Types.VARCHAR)
                .param("traceparent", saga.traceparent(), Types.VARCHAR);
        transactions.executeWithoutResult(transaction -> {
            start.update();
            events.afterCommit(new SagaStarted(saga.id(), saga.name(), saga.businessKey()));
        });
    }

    /** @return false when the saga is not active, past its deadline, or not the one that is meant; nothing is written then */
    boolean join(SagaReference saga, Step step) {
        var join = saga.bindTo(bind(jdbc.sql(JOIN), step));
        return Boolean.TRUE.equals(transactions.execute(transaction -> join.update() == 1));
    }

    /** Types, because the driver would have PostgreSQL parse a statement again after each null without one. */
    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Step step) {
        return statement
                .param("timeout", step.timeout().map(Duration::toMillis).orElse(null), Types.BIGINT)
                .param("context", step.context())
                .param("route_id", step.routeId())
                .param("compensate_uri", step.compensateUri(), Types.VARCHAR)
                .param("complete_uri", step.completeUri(), Types.VARCHAR)
                .param("options", step.options());
    }

    /** In one transaction, the caller's or one of its own. */
    void together(Runnable changes) {
        transactions.executeWithoutResult(transaction -> changes.run());
    }

    /** Whether the saga of that id is another than the message claims. */
    boolean isAnother(SagaReference saga) {
        return saga.isClaimed()
                && saga.bindTo(jdbc.sql(IS_ANOTHER)).query(Boolean.class).single();
    }

    /** What a saga is that cannot be joined or completed; empty for an unknown one. */
    Optional<String> stateOf(UUID id) {
        return jdbc.sql(STATE).param("id", id).query(String.class).optional();
    }
}
