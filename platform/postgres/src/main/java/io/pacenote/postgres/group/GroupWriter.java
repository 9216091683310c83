package io.pacenote.postgres.group;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.transaction.TransactionSystemException;

/**
 * Writes a group of units in one transaction: a batch for each text of the business, then a {@link Flight} with all else and
 * the commit. A single unit is a flight.
 */
final class GroupWriter {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

    private static final int PATIENCE_SECONDS = 3;

    private final LeaderPool leaders;

    GroupWriter(LeaderPool leaders) {
        this.leaders = leaders;
    }

    /**
     * @return false if nothing was written
     * @throws CannotGetJdbcConnectionException if nothing can be
     * @throws TransactionSystemException if it is not known whether it was
     */
    boolean tryWrite(List<Unit> group) {
        List<List<Write>> before = group.size() == 1 ? List.of() : batchesOfTheBusiness(group);
        Flight last = group.size() == 1 ? flight(group.get(0)) : flight(group);
        Connection connection = connect();
        try {
            return isWritten(connection, before, last);
        } finally {
            JdbcUtils.closeConnection(connection);
        }
    }

    private static List<List<Write>> batchesOfTheBusiness(List<Unit> group) {
        return batches(group, write -> !(write instanceof SetWrite<?>), Write::sql);
    }

    private static List<List<Write>> batches(List<Unit> group, Predicate<Write> kind, Function<Write, String> text) {
        List<List<Write>> writes = group.stream()
                .map(unit -> unit.writes().stream().filter(kind).toList())
                .toList();
        List<List<Write>> batches = new ArrayList<>();
        new Batches(text, writes).forEachRemaining(batches::add);
        return batches;
    }

    /** What answers had better come first, see {@link Flight#isTransactionByItself}. */
    private static Flight flight(Unit unit) {
        Flight flight = new Flight();
        unit.writes().stream()
                .sorted(Comparator.comparing(write -> !(write instanceof SetWrite<?>)))
                .forEach(flight::add);
        return flight;
    }

    private static Flight flight(List<Unit> group) {
        Flight flight = new Flight();
        batches(group, write -> write instanceof SetWrite<?>, write -> ((SetWrite<?>) write).setSql())
                .forEach(batch -> flight.addSet((SetWrite<?>) batch.get(0), batch));
        return flight;
    }

    private Connection connect() {
        try {
            return leaders.connection();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection for a group of units", e);
        }
    }

    /** Whose fault a failure is shows when each unit is done alone. */
    private static boolean isWritten(Connection connection, List<List<Write>> batches, Flight last) {
        PreparedStatement prepared;
        try {
            connection.setAutoCommit(batches.isEmpty() && last.isTransactionByItself());
            for (List<Write> batch : batches) {
                write(connection, batch);
            }
            prepared = last.prepare(connection);
        } catch (SQLException | RuntimeException e) {
            return isRolledBack(connection, e);
        }
        return isCommitted(connection, last, prepared);
    }

    private static void write(Connection connection, List<Write> batch) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(batch.get(0).sql())) {
            for (Write write : batch) {
                Flight.bind(statement, 0, write.parameters());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static boolean isCommitted(Connection connection, Flight last, PreparedStatement prepared) {
        try (prepared) {
            last.execute(prepared);
            return true;
        } catch (SQLException e) {
            if (isRefused(connection, e)) {
                return isRolledBack(connection, e);
            }
            throw new TransactionSystemException("nobody knows whether the commit came through", e);
        }
    }

    /** By the database, and it is still there: one that breaks off with its last words may have committed before. */
    private static boolean isRefused(Connection connection, SQLException e) {
        return e instanceof PSQLException told && told.getServerErrorMessage() != null && isAlive(connection);
    }

    private static boolean isAlive(Connection connection) {
        try {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A connection that is lost is rolled back by the database. */
    private static boolean isRolledBack(Connection connection, Exception cause) {
        LOG.debug("The units of a group are done one by one", cause);
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            LOG.debug("The connection of a group is lost", e);
        }
        return false;
    }
}
