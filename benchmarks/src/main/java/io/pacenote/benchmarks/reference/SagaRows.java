package io.pacenote.benchmarks.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of a saga as rows, in the caller's transaction. */
final class SagaRows {

    private static final String START = """
            with started as (
                insert into saga.saga (id, name, business_key, status) values (?, ?, ?, 'ACTIVE'))
            insert into saga.saga_event (saga_id, what, detail) values (?, 'STARTED', ?)
            """;

    private static final String JOIN = """
            with joined as (
                update saga.saga
                   set steps = steps + 1,
                       deadline = case when ?::bigint is null then deadline
                                  else least(coalesce(deadline, 'infinity'), now() + ?::bigint * interval '1 ms') end
                 where id = ? and status = 'ACTIVE'
             returning id, steps),
            event as (
                insert into saga.saga_event (saga_id, what, step, detail)
                select id, 'JOINED', steps, ? from joined)
            insert into saga.saga_step (saga_id, seq, context, route_id, compensate_uri, options, state)
            select id, steps, ?, ?, ?, ?::jsonb, 'JOINED' from joined
            """;

    private static final String LOCK = "select status from saga.saga where id = ? and status = 'ACTIVE' for update";

    /** No step of the flow has a completion. */
    private static final String COMPLETE = """
            with ended as (
                update saga.saga set status = 'COMPLETED', finished_at = now() where id = ? returning id, status),
            steps as (
                update saga.saga_step t set state = 'DONE' from ended where t.saga_id = ended.id)
            insert into saga.saga_event (saga_id, what) select id, status from ended
            """;

    private SagaRows() {}

    static void start(Connection connection, UUID saga, String name, long subId) throws SQLException {
        Sql.update(connection, START, saga, name, Long.toString(subId), saga, name);
    }

    /** @throws IllegalStateException if the saga is not active */
    static void join(
            Connection connection, UUID saga, String context, String route, String options, @Nullable Long timeout)
            throws SQLException {
        int joined = Sql.update(
                connection,
                JOIN,
                timeout,
                timeout,
                saga,
                route,
                context,
                route,
                "direct://" + route + ".undo",
                options);
        require(joined == 1, saga);
    }

    /** @throws IllegalStateException if the saga is not active */
    static void complete(Connection connection, UUID saga) throws SQLException {
        require(Sql.exists(connection, LOCK, saga), saga);
        Sql.update(connection, COMPLETE, saga);
    }

    private static void require(boolean active, UUID saga) {
        if (!active) {
            throw new IllegalStateException("saga " + saga + " is not active");
        }
    }
}
