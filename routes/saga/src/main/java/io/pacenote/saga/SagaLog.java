package io.pacenote.saga;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The life of a saga as rows: start, join, end. Every change runs in the caller's transaction, or in one of its own when
 * the caller has none.
 *
 * <p>The row of the saga is the lock: a join and an end of the same saga happen one after the other. It sums up what an end
 * must know of the steps, as an end that has waited for it does not see what joined meanwhile ({@code READ COMMITTED} takes
 * a snapshot for each statement).
 */
final class SagaLog {

    private static final String COMPLETE = """
            update saga.saga
               set status = case when completions > 0 then 'COMPLETING' else 'COMPLETED' end,
                   finished_at = case when completions = 0 then clock_timestamp() end
             where id = ? and status = 'ACTIVE'
            returning status
            """;

    private static final String CONFIRM = """
            with steps as (
                update saga.saga_step set state = 'PENDING', next_attempt_at = now()
                 where saga_id = ? and complete_uri is not null)
            insert into saga.saga_event (saga_id, what) values (?, 'COMPLETING')
            """;

    /** The newest compensation of {@code ended} sagas becomes due. */
    private static final String UNDO = """
            next as (select saga_id, seq, lease from ended),
            """ + Offer.DUE;

    private static final String ENDS = """

            select ended.saga_id, ended.status, ended.cause,
                   %s
              from ended left join due on due.saga_id = ended.saga_id
            """.formatted(Offer.STEP);

    private static final String END = """
            with ending as (
                select * from %s as e (saga_id, cause, lease)),
            ended as (
                update saga.saga g
                   set status = case when newest_compensation is null then 'COMPENSATED' else 'COMPENSATING' end,
                       finished_at = case when newest_compensation is null then clock_timestamp() end,
                       cause = e.cause
                  from ending e
                 where g.id = e.saga_id and g.status = 'ACTIVE'
             returning e.saga_id, g.newest_compensation as seq, g.status, g.cause, e.lease),
            """;

    private static final String TOLD = """
            ,
            told as (
                insert into saga.saga_event (saga_id, what, detail)
                select saga_id, status, cause from ended where status = 'COMPENSATING')
            """;

    /** The same, and fails, by a column that may not be null, unless each saga is ended and its step seen. */
    private static final String TOLD_OR_FAIL = """
            ,
            told as (
                insert into saga.saga_event (saga_id, what, detail)
                select saga_id, case when due.saga_id is not null then ended.status end, ended.cause
                  from ending left join ended using (saga_id) left join due using (saga_id)
                 where ended.status is distinct from 'COMPENSATED')
            """;

    private static final String COMPENSATE = END.formatted(Ending.ONE) + UNDO + TOLD + ENDS;

    private static final String COMPENSATE_SOME = END.formatted(Ending.SOME) + UNDO + TOLD + ENDS;

    /** As one of a group, alone. */
    static final String COMPENSATE_OR_FAIL = END.formatted(Ending.ONE) + UNDO + TOLD_OR_FAIL + ENDS;

    /** As some of a group. */
    static final String COMPENSATE_ALL_OR_FAIL = END.formatted(Ending.SOME) + UNDO + TOLD_OR_FAIL + ENDS;

    /** For a step that joined while the end waited for the row of the saga: the end's snapshot does not have it. */
    private static final String UNDO_LATE = """
            with ended as (
                select e.saga_id, g.newest_compensation as seq, g.status, e.cause, e.lease
                  from %s as e (saga_id, cause, lease)
                  join saga.saga g on g.id = e.saga_id),
            """.formatted(Ending.SOME) + UNDO + ENDS;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    SagaLog(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A saga starts with its first step: there is nobody else who could end it before. */
    void start(UUID id, String name, @Nullable String businessKey, Step first) {
        var start = jdbc.sql(SagaSql.START).params(SagaWrite.ofStart(id, name, businessKey, first));
        transactions.executeWithoutResult(transaction -> start.update());
    }

    /** @return false when the saga is not active, and nothing was written */
    boolean join(UUID id, Step step) {
        var join = jdbc.sql(SagaSql.JOIN_IF_ACTIVE).params(SagaWrite.ofJoin(id, step));
        return Boolean.TRUE.equals(transactions.execute(transaction -> join.update() == 1));
    }

    /** @return empty for an unknown saga */
    Optional<SagaEnd> complete(UUID id) {
        return transactions.execute(transaction -> {
            Optional<SagaStatus> ended =
                    jdbc.sql(COMPLETE).param(id).query(SagaStatus.class).optional();
            if (ended.filter(SagaStatus.COMPLETING::equals).isPresent()) {
                jdbc.sql(CONFIRM).param(id).param(id).update();
            }
            return ended.map(status -> SagaEnd.now(status, Optional.empty())).or(() -> earlierEnd(id));
        });
    }

    /** @return empty for an unknown saga */
    Optional<SagaEnd> compensate(Ending ending) {
        var compensate = jdbc.sql(COMPENSATE).params(ending.parameters());
        return transactions.execute(transaction ->
                compensate(compensate, List.of(ending)).stream().findFirst().or(() -> earlierEnd(ending.saga())));
    }

    /**
     * A saga that has been ended keeps that end, so whoever comes later need not wait for its row. He may have business rows
     * in hand that a compensation waits for, which is going to lock this row.
     */
    private Optional<SagaEnd> earlierEnd(UUID id) {
        return jdbc.sql("select coalesce(stuck_status, status) from saga.saga where id = ? and status <> 'ACTIVE'")
                .param(id)
                .query(SagaStatus.class)
                .optional()
                .map(SagaEnd::earlier);
    }

    /**
     * Ends those sagas that are active, in the caller's transaction.
     *
     * @return the end of each that was active
     */
    List<SagaEnd> compensateAll(List<Ending> endings) {
        return compensate(jdbc.sql(COMPENSATE_SOME).params(Ending.parameters(endings)), endings);
    }

    private List<SagaEnd> compensate(JdbcClient.StatementSpec statement, List<Ending> endings) {
        Map<UUID, SagaEnd> ends = new LinkedHashMap<>();
        Set<UUID> late = new HashSet<>();
        statement.query(row -> {
            UUID id = row.getObject("saga_id", UUID.class);
            ends.put(id, readEnd(row));
            if (isLate(row)) {
                late.add(id);
            }
        });
        if (!late.isEmpty()) {
            List<Ending> again = endings.stream()
                    .filter(ending -> late.contains(ending.saga()))
                    .toList();
            jdbc.sql(UNDO_LATE).params(Ending.parameters(again)).query(row -> {
                ends.put(row.getObject("saga_id", UUID.class), readEnd(row));
            });
        }
        return List.copyOf(ends.values());
    }

    /** Whether the step that is to be undone has joined too late for the end to see it. */
    private static boolean isLate(ResultSet ended) throws SQLException {
        return ended.getString("status").equals("COMPENSATING") && ended.getString("seq") == null;
    }

    static SagaEnd readEnd(ResultSet row) throws SQLException {
        return SagaEnd.now(SagaStatus.valueOf(row.getString("status")), DueStep.taken(row));
    }

    /** Until the end of the caller's transaction. */
    void lock(UUID id) {
        jdbc.sql("select from saga.saga where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
    }
}
