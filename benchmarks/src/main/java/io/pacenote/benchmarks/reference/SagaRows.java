package io.pacenote.benchmarks.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The life of a saga as rows, in the caller's transaction. */
final class SagaRows {

    private static final String START = """
            with started as (
                insert into saga.saga (id, name, business_key, status, steps, completions, newest_compensation, deadline)
                values (?, ?, ?, 'ACTIVE', 1, 0, 1, now() + ? * interval '1 ms')
             returning id)
            insert into saga.saga_step (saga_id, seq, context, route_id, compensate_uri, options, state, joined_at)
            select id, 1, ?, ?, ?, ?::jsonb, 'JOINED', clock_timestamp() from started
            """;

    private static final String JOIN = """
            with joined as (
                update saga.saga set steps = steps + 1, newest_compensation = steps + 1
                 where id = ? and status = 'ACTIVE'
             returning id, steps)
            insert into saga.saga_step (saga_id, seq, context, route_id, compensate_uri, options, state, joined_at)
            select id, steps, ?, ?, ?, ?::jsonb, 'JOINED', clock_timestamp() from joined
            """;

    /** No step of the flow has a completion. */
    private static final String COMPLETE = """
            update saga.saga set status = 'COMPLETED', finished_at = clock_timestamp() where id = ? and status = 'ACTIVE'
            """;

    private SagaRows() {}

    /** With its first step. */
    static void start(
            Connection connection, UUID saga, long subId, String context, String route, String options, long timeoutMs)
            throws SQLException {
        Sql.update(
                connection,
                START,
                saga,
                route,
                Long.toString(subId),
                timeoutMs,
                context,
                route,
                "direct://" + route + ".undo",
                options);
    }

    /** @throws IllegalStateException if the saga is not active */
    static void join(Connection connection, UUID saga, String context, String route, String options)
            throws SQLException {
        int joined = Sql.update(connection, JOIN, saga, context, route, "direct://" + route + ".undo", options);
        require(joined == 1, saga);
    }

    /** @throws IllegalStateException if the saga is not active */
    static void complete(Connection connection, UUID saga) throws SQLException {
        require(Sql.update(connection, COMPLETE, saga) == 1, saga);
    }

    private static void require(boolean active, UUID saga) {
        if (!active) {
            throw new IllegalStateException("saga " + saga + " is not active");
        }
    }
}
