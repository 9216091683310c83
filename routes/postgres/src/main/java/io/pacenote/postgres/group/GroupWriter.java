package io.pacenote.postgres.group;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.transaction.TransactionSystemException;

/** Writes a group of units in one transaction: a batch or a set for each text of SQL; a single unit in one round trip. */
final class GroupWriter {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

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
        Connection connection = connect();
        try {
            return isWritten(connection, group) ? isCommitted(connection) : isRolledBack(connection);
        } finally {
            JdbcUtils.closeConnection(connection);
        }
    }

    private Connection connect() {
        try {
            return leaders.connection();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection for a group of units", e);
        }
    }

    /** Whose fault it is shows when each unit is done alone. */
    private static boolean isWritten(Connection connection, List<Unit> group) {
        try {
            connection.setAutoCommit(false);
            return group.size() == 1
                    ? writeTogether(connection, group.get(0).writes())
                    : writeInBatches(connection, group);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("A group of {} units is done one by one", group.size(), e);
            return false;
        }
    }

    private static boolean isCommitted(Connection connection) {
        try {
            connection.commit();
            return true;
        } catch (SQLException e) {
            if (isRefused(e)) {
                return isRolledBack(connection);
            }
            throw new TransactionSystemException("nobody knows whether the commit came through", e);
        }
    }

    /** By the database: a deferred constraint is broken, or the transaction cannot be serialized. */
    private static boolean isRefused(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("23") || state.startsWith("40");
    }

    /** A connection that is lost is rolled back by the database. */
    private static boolean isRolledBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("The connection of a group is lost", e);
        }
        return false;
    }

    private static boolean writeInBatches(Connection connection, List<Unit> group) throws SQLException {
        Batches batches = new Batches(group);
        while (batches.hasNext()) {
            List<Write> batch = batches.next();
            boolean isWritten = batch.get(0) instanceof SetWrite<?> first
                    ? writeSet(connection, first, batch)
                    : writeBatch(connection, batch);
            if (!isWritten) {
                return false;
            }
        }
        return true;
    }

    private static boolean writeBatch(Connection connection, List<Write> batch) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(batch.get(0).sql())) {
            for (Write write : batch) {
                bind(statement, 0, write.parameters());
                statement.addBatch();
            }
            int[] changed = statement.executeBatch();
            return IntStream.range(0, changed.length)
                    .noneMatch(n -> changed[n] < 1 && batch.get(n).mustChange());
        }
    }

    @SuppressWarnings("unchecked") // what has the same text is of the same type
    private static <W extends SetWrite<W>> boolean writeSet(Connection connection, SetWrite<W> first, List<Write> batch)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(first.sql())) {
            bind(statement, 0, first.parametersOf((List<W>) (List<?>) batch));
            try (ResultSet rows = statement.executeQuery()) {
                return areAnswered(batch, rows);
            }
        }
    }

    private static boolean areAnswered(List<Write> writes, ResultSet rows) throws SQLException {
        Map<Object, SetWrite<?>> waiting = new HashMap<>();
        writes.forEach(write -> waiting.put(Objects.requireNonNull(write.subject()), (SetWrite<?>) write));
        SetWrite<?> any = (SetWrite<?>) writes.get(0);
        boolean areDistinct = waiting.size() == writes.size();
        while (areDistinct && rows.next()) {
            if (!Objects.requireNonNull(waiting.remove(any.subjectOf(rows))).read(rows)) {
                return false;
            }
        }
        return areDistinct && waiting.isEmpty();
    }

    private static boolean writeTogether(Connection connection, List<Write> writes) throws SQLException {
        String all = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(all)) {
            int index = 0;
            for (Write write : writes) {
                index = bind(statement, index, write.parameters());
            }
            statement.execute();
            for (Write write : writes) {
                if (!isWritten(statement, write)) {
                    return false;
                }
                statement.getMoreResults();
            }
            return true;
        }
    }

    private static boolean isWritten(PreparedStatement statement, Write write) throws SQLException {
        if (!(write instanceof SetWrite<?>)) {
            return statement.getUpdateCount() > 0 || !write.mustChange();
        }
        try (ResultSet rows = statement.getResultSet()) {
            return areAnswered(List.of(write), rows);
        }
    }

    private static int bind(PreparedStatement statement, int before, List<?> parameters) throws SQLException {
        int index = before;
        for (Object parameter : parameters) {
            StatementCreatorUtils.setParameterValue(statement, ++index, SqlTypeValue.TYPE_UNKNOWN, parameter);
        }
        return index;
    }
}
