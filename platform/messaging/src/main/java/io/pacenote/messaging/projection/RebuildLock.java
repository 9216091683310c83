package io.pacenote.messaging.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** Lets one rebuild at a time run in the whole database. It dies with its connection, thus with its process. */
final class RebuildLock implements AutoCloseable {

    /** An advisory lock of one's own number range: "PACE", rebuild. */
    private static final String TRY_LOCK = "select pg_try_advisory_lock(x'50414345'::int, 2)";

    private static final String IS_HELD = """
            select exists (select from pg_locks
                            where locktype = 'advisory' and classid = x'50414345'::int and objid = 2
                              and database = (select oid from pg_database where datname = current_database()))""";

    private final Connection connection;

    private RebuildLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param unpooled gives a new connection each time
     * @return the lock, or empty when a rebuild is going on somewhere
     */
    static Optional<RebuildLock> tryLock(DataSource unpooled) throws SQLException {
        Connection connection = unpooled.getConnection();
        if (ask(connection, TRY_LOCK)) {
            return Optional.of(new RebuildLock(connection));
        }
        connection.close();
        return Optional.empty();
    }

    /** Whether a rebuild is going on somewhere. */
    static boolean isHeld(DataSource unpooled) throws SQLException {
        try (Connection connection = unpooled.getConnection()) {
            return ask(connection, IS_HELD);
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
