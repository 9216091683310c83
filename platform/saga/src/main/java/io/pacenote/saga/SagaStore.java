package io.pacenote.saga;

import io.pacenote.saga.SagaEvents.Change;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The rows of sagas: start, join, complete, compensate; in the caller's transaction, or else in one of its own.
 *
 * <p>The row of the saga is the lock: joins and the end of one saga happen one after the other. The row also sums up what an
 * end must know of the steps, because an end that has waited for the row does not see what joined meanwhile ({@code READ
 * COMMITTED} takes a snapshot for each statement).
 */
final class SagaStore {

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

    private static final String COMPLETE = """
            update saga.saga g
               set status = case when completions > 0 then 'COMPLETING' else 'COMPLETED' end,
                   finished_at = case when completions = 0 then clock_timestamp() end
             where id = :id and status = 'ACTIVE' and (deadline > clock_timestamp() or deadline is null)
               and (:claimed_name::text is null or (name, business_key) = (:claimed_name, :claimed_key))
            returning\s""" + Change.COLUMNS;

    private static final String MAKE_COMPLETIONS_DUE = """
            with completions as (
                update saga.saga_step set state = 'PENDING', next_attempt_at = now()
                 where saga_id = :id and complete_uri is not null)
            insert into saga.saga_event (saga_id, what) values (:id, 'COMPLETING')
            """;

    private static final String COMPENSATE = """
            update saga.saga g
               set status = case when newest_compensation is null then 'COMPENSATED' else 'COMPENSATING' end,
                   compensating_at = case when newest_compensation is not null then clock_timestamp() end,
                   finished_at = case when newest_compensation is null then clock_timestamp() end,
                   cause = :cause
             where id = :id and status = 'ACTIVE'
               and (:claimed_name::text is null or (name, business_key) = (:claimed_name, :claimed_key))
            returning\s""" + Change.COLUMNS;

    /** A statement of its own, after the one that had to wait for the saga's row: it sees all that has joined. */
    private static final String MAKE_NEWEST_COMPENSATION_DUE = """
            update saga.saga_step t
               set state = 'PENDING',
                   (attempts, lease, next_attempt_at) = (
                       select t.attempts + is_claimed::int,
                              case when is_claimed then :new_lease::uuid end,
                              case when is_claimed then clock_timestamp() + :lease_ms * interval '1 ms' else now() end
                         from (select t.context = any (:participants) and t.compensate_uri = any (:endpoints)
                                     and not exists (select from saga.paused p where p.name = g.name)) c (is_claimed))
              from saga.saga g
             where g.id = :id and t.saga_id = g.id and t.seq = g.newest_compensation
            returning t.saga_id, t.seq, true as compensates, t.context, t.compensate_uri as uri, t.options, g.cause,
                      g.traceparent, t.attempts, t.lease, g.name as saga_name, g.business_key as saga_key
            """;

    private static final String EARLIER_OUTCOME = """
            select coalesce(stuck_status, status) from saga.saga
             where id = :id and status <> 'ACTIVE'
               and (:claimed_name::text is null or (name, business_key) = (:claimed_name, :claimed_key))
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

    SagaStore(JdbcClient jdbc, TransactionOperations transactions, SagaEvents events) {
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

    /** @return empty for an unknown saga, and for one that is past its deadline or not the one that is meant */
    Optional<SagaOutcome> complete(SagaReference saga) {
        return transactions.execute(transaction -> {
            Optional<SagaStatus> ended = saga.bindTo(jdbc.sql(COMPLETE))
                    .query(Change.ROW)
                    .optional()
                    .map(change -> tellEnd(saga.id(), change, null));
            if (ended.filter(SagaStatus.COMPLETING::equals).isPresent()) {
                jdbc.sql(MAKE_COMPLETIONS_DUE).param("id", saga.id()).update();
            }
            return ended.map(status -> SagaOutcome.now(status, Optional.empty()))
                    .or(() -> earlierOutcome(saga));
        });
    }

    /**
     * @param claim what the caller may run at once, after the commit
     * @return empty for an unknown saga, and for one that is not the one that is meant
     */
    Optional<SagaOutcome> compensate(SagaReference saga, @Nullable String cause, EagerClaim claim) {
        return transactions.execute(transaction -> saga.bindTo(jdbc.sql(COMPENSATE))
                .param("cause", cause, Types.VARCHAR)
                .query(Change.ROW)
                .optional()
                .map(change -> tellEnd(saga.id(), change, cause))
                .map(status -> SagaOutcome.now(status, makeCompensationDue(saga.id(), status, claim)))
                .or(() -> earlierOutcome(saga)));
    }

    private SagaStatus tellEnd(UUID saga, Change change, @Nullable String cause) {
        ended(saga, change, cause);
        return change.status();
    }

    /** In the transaction that may have ended a saga: listeners hear of that after the commit, and its parent goes on. */
    void ended(UUID saga, Change change, @Nullable String cause) {
        Optional<SagaEvent> end = change.end(saga, cause);
        end.ifPresent(events::afterCommit);
        if (end.isPresent() && change.isChild()) {
            ChildSagas.wakeParent(jdbc, saga);
        }
    }

    /** In one transaction, the caller's or one of its own. */
    void together(Runnable changes) {
        transactions.executeWithoutResult(transaction -> changes.run());
    }

    private Optional<DueStep> makeCompensationDue(UUID saga, SagaStatus status, EagerClaim claim) {
        if (status != SagaStatus.COMPENSATING) {
            return Optional.empty();
        }
        var makeDue = claim.bindTo(jdbc.sql(MAKE_NEWEST_COMPENSATION_DUE)).param("id", saga);
        return makeDue.query(DueStep.ROW).single().ifClaimed();
    }

    /**
     * A saga that has ended keeps that end, so a later caller need not wait for its row. He may hold business rows that a
     * compensation waits for, which is going to lock this row.
     */
    private Optional<SagaOutcome> earlierOutcome(SagaReference saga) {
        return saga.bindTo(jdbc.sql(EARLIER_OUTCOME))
                .query(SagaStatus.class)
                .optional()
                .map(SagaOutcome::earlier);
    }

    /** What a saga is that cannot be joined or completed; empty for an unknown one. */
    Optional<String> stateOf(UUID id) {
        return jdbc.sql(STATE).param("id", id).query(String.class).optional();
    }

    /** Whether the saga of that id is another than the message claims. */
    boolean isAnother(SagaReference saga) {
        return saga.isClaimed()
                && saga.bindTo(jdbc.sql(IS_ANOTHER)).query(Boolean.class).single();
    }

    /** Until the end of the caller's transaction. */
    void lock(UUID id) {
        jdbc.sql("select from saga.saga where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }
}
