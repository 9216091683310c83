package io.pacenote.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a connection has a session of its own, as advisory locks, {@code LISTEN} and Flyway's {@code search_path} need it.
 * Behind a pooler in transaction mode (PgBouncer's {@code pool_mode=transaction}) each transaction goes to any of the server's
 * sessions, and what one leaves behind is met by others: two relays would hold one lock.
 */
final class SessionCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SessionCheck.class);

    private static final String MARK = "select set_config('pacenote.session', '%s', false)";
    private static final String READ = "select current_setting('pacenote.session', true)";

    /** By luck, and with others at work on the pooler, one could find what it has left. */
    private static final int ROUNDS = 5;

    private SessionCheck() {}

    /**
     * @param pool connections are opened beside it, to where it opens its own
     * @throws UnsupportedDatabaseException if connections have no session of their own
     */
    static void require(DataSource pool) throws SQLException {
        try (Connection one = open(pool);
                Connection other = open(pool)) {
            boolean isUnknown = one == null || other == null;
            if (!isUnknown && !haveSessions(one, other)) {
                throw new UnsupportedDatabaseException(
                        "%s is a connection pooler in transaction mode: a session does not outlast a transaction there, and"
                                        .formatted(DatabaseVersion.of(one.getMetaData())
                                                .url())
                                + " locks and notifications get lost",
                        "Connect to PostgreSQL itself, or to a pooler in session mode; the application has a pool of its own.");
            }
        }
    }

    /** Of a pool that does not tell where it connects to, nothing can be said. */
    private static @Nullable Connection open(DataSource pool) {
        try {
            return Unpooled.like(pool).getConnection();
        } catch (RuntimeException | SQLException e) {
            LOG.debug("It is not known whether connections have sessions", e);
            return null;
        }
    }

    private static boolean haveSessions(Connection one, Connection other) throws SQLException {
        boolean kept = true;
        for (int round = 0; kept && round < ROUNDS; round++) {
            kept = keepsItsMark(one, other);
        }
        return kept;
    }

    /**
     * A pooler that gives the session used last gives the other one the mark; one that takes them in turn shows no mark at
     * the second look. The other's transaction holds a session, so that the last look must be at another one.
     */
    private static boolean keepsItsMark(Connection one, Connection other) throws SQLException {
        String mark = UUID.randomUUID().toString();
        ask(one, MARK.formatted(mark));
        if (!mark.equals(ask(one, READ))) {
            return false;
        }
        execute(other, "begin");
        boolean isKept = !mark.equals(ask(other, READ)) && mark.equals(ask(one, READ));
        execute(other, "rollback");
        return isKept;
    }

    /** By hand: the driver begins a transaction with a prepared statement, of which older poolers know nothing. */
    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static @Nullable String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
