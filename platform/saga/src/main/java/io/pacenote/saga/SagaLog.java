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
            update saga.saga g
               set status = case when completions > 0 then 'COMPLETING' else 'COMPLETED' end,
                   finished_at = case when completions = 0 then clock_timestamp() end
             where id = :id and status = 'ACTIVE' and (deadline > clock_timestamp() or deadline is null) and %s
            returning status
            """.formatted(SagaSql.IS_MEANT);

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
            ended as (
                update saga.saga g
                   set status = case when newest_compensation is null then 'COMPENSATED' else 'COMPENSATING' end,
                       compensating_at = case when newest_compensation is not null then clock_timestamp() end,
                       finished_at = case when newest_compensation is null then clock_timestamp() end,
                       cause = :cause
                  from given
                 where g.id = :saga_id and g.status = 'ACTIVE' and %s
             returning g.id as saga_id, g.newest_compensation as seq, g.status, g.cause, :lease as lease),
            """.formatted(SagaSql.IS_MEANT) + UNDO;

    /** Its parameters that are not of a row are those of the {@link Offer}. */
    private static final RowStatement COMPENSATE = RowStatement.of(END + ENDS, Ending.COLUMNS);

    /**
     * As one of a group; it fails, by a number that is none, unless each saga is ended and its step seen. The text names a
     * column, as PostgreSQL would make a number of a constant when it plans.
     */
    static final RowStatement COMPENSATE_OR_FAIL = RowStatement.of(END + """

            select :saga_id as saga_id, ended.status, ended.cause,
                   %s,
                   case when due.saga_id is null and ended.status is distinct from 'COMPENSATED'
                        then concat('saga ', :saga_id, ' is not as it was', ended.status)::int end
              from given left join ended on ended.saga_id = :saga_id left join due on due.saga_id = :saga_id
            """.formatted(Offer.STEP), Ending.COLUMNS);

    /** For a step that joined while the end waited for the row of the saga: the end's snapshot does not have it. */
    private static final RowStatement UNDO_LATE = RowStatement.of("""
            ended as (
                select g.id as saga_id, g.newest_compensation as seq, g.status, :cause as cause, :lease as lease
                  from given, saga.saga g where g.id = :saga_id),
            """ + UNDO + ENDS, Ending.COLUMNS);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    SagaLog(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A saga starts with its first step: there is nobody else who could end it before. */
    void start(NewSaga saga, Step first) {
        var start = jdbc.sql(SagaSql.START.one()).params(SagaWrite.ofStart(saga, first));
        transactions.executeWithoutResult(transaction -> start.update());
    }

    /** @return false when the saga is not active or past its deadline, or not the one that is meant, and nothing was written */
    boolean join(ClaimedSaga saga, Step step) {
        var join = jdbc.sql(SagaSql.JOIN_IF_ACTIVE.one()).params(SagaWrite.ofJoin(saga, step));
        return Boolean.TRUE.equals(transactions.execute(transaction -> join.update() == 1));
    }

    /** @return empty for an unknown saga, and for one that is past its deadline or not meant */
    Optional<SagaEnd> complete(ClaimedSaga saga) {
        return transactions.execute(transaction -> {
            Optional<SagaStatus> ended =
                    saga.bindTo(jdbc.sql(COMPLETE)).query(SagaStatus.class).optional();
            if (ended.filter(SagaStatus.COMPLETING::equals).isPresent()) {
                jdbc.sql(CONFIRM).param(saga.id()).param(saga.id()).update();
            }
            return ended.map(status -> SagaEnd.now(status, Optional.empty())).or(() -> earlierEnd(saga));
        });
    }

    /** @return empty for an unknown saga, and for one that is not meant */
    Optional<SagaEnd> compensate(Ending ending) {
        var compensate = jdbc.sql(COMPENSATE.one()).params(ending.parametersOf(COMPENSATE));
        return transactions.execute(transaction ->
                compensate(compensate, List.of(ending)).stream().findFirst().or(() -> earlierEnd(ending.claimed())));
    }

    /**
     * A saga that has been ended keeps that end, so whoever comes later need not wait for its row. He may have business rows
     * in hand that a compensation waits for, which is going to lock this row.
     */
    private Optional<SagaEnd> earlierEnd(ClaimedSaga saga) {
        return saga.bindTo(jdbc.sql(SagaSql.EARLIER_END))
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
        return compensate(jdbc.sql(COMPENSATE.some()).params(Ending.parametersOf(COMPENSATE, endings)), endings);
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
            jdbc.sql(UNDO_LATE.some())
                    .params(Ending.parametersOf(UNDO_LATE, again))
                    .query(row -> {
                        ends.put(row.getObject("saga_id", UUID.class), readEnd(row));
                    });
        }
        return List.copyOf(ends.values());
    }

    /** Whether the step that is to be undone has joined too late for the end to see it. */
    private static boolean isLate(ResultSet ended) throws SQLException {
        return ended.getString("status").equals("COMPENSATING") && ended.getString("seq") == null;
    }

    /** What a saga is that is not to be joined or completed; empty for an unknown one. */
    Optional<String> stateOf(UUID id) {
        return jdbc.sql("""
                        select case when status <> 'ACTIVE' then status
                                    when deadline <= clock_timestamp() then 'past its deadline' else 'not active' end
                          from saga.saga where id = ?""").param(id).query(String.class).optional();
    }

    static SagaEnd readEnd(ResultSet row) throws SQLException {
        return SagaEnd.now(SagaStatus.valueOf(row.getString("status")), DueStep.taken(row));
    }

    /** Whether there is a saga of that id that is none of what is claimed of it. */
    boolean isMismatch(ClaimedSaga saga) {
        return saga.isClaimed()
                && !saga.bindTo(jdbc.sql(SagaSql.MISMATCH)).query().listOfRows().isEmpty();
    }

    /** Until the end of the caller's transaction. */
    void lock(UUID id) {
        jdbc.sql("select from saga.saga where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
    }
}
