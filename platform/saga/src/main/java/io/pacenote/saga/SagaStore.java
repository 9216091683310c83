package io.pacenote.saga;

import io.pacenote.saga.SagaEvents.Change;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The rows of sagas: complete, compensate; in the caller's transaction, or else in one of its own. {@link SagaEnlistment}
 * writes how they start and what joins them.
 *
 * <p>The row of the saga is the lock: joins and the end of one saga happen one after the other. The row also sums up what an
 * end must know of the steps, because an end that has waited for the row does not see what joined meanwhile ({@code READ
 * COMMITTED} takes a snapshot for each statement).
 */
final class SagaStore {

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

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final SagaEvents events;

    SagaStore(JdbcClient jdbc, TransactionOperations transactions, SagaEvents events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
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

    /** Until the end of the caller's transaction. */
    void lock(UUID id) {
        jdbc.sql("select from saga.saga where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }
}
