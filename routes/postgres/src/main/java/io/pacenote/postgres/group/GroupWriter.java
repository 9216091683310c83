package io.pacenote.postgres.group;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.transaction.TransactionSystemException;

/** Writes a group of units in one transaction: a batch for each text of SQL; a single unit in one round trip. */
final class GroupWriter {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

    private static final int LARGEST_CHUNK = 16;

    private final DataSource dataSource;

    GroupWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @return false if nothing was written
     * @throws CannotGetJdbcConnectionException if nothing can be
     * @throws TransactionSystemException if it is not known whether it was
     */
    boolean tryWrite(List<Unit> group) {
        try (Connection connection = connect()) {
            if (!isWritten(connection, group)) {
                connection.rollback();
                return false;
            }
            commit(connection);
            return true;
        } catch (SQLException notCommitted) {
            return false;
        }
    }

    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection for a group of units", e);
        }
    }

    /** Whose fault it is shows when each unit is done alone. */
    private static boolean isWritten(Connection connection, List<Unit> group) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return group.size() == 1
                    ? writeTogether(connection, group.get(0).writes())
                    : writeInBatches(connection, group);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("A group of {} units is done one by one", group.size(), e);
            return false;
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new TransactionSystemException("nobody knows whether the commit came through", e);
        }
    }

    private static boolean writeInBatches(Connection connection, List<Unit> group) throws SQLException {
        Batches batches = new Batches(group);
        while (batches.hasNext()) {
            List<Write> batch = batches.next();
            boolean isWritten =
                    batch.get(0).answers() ? writeInChunks(connection, batch) : writeBatch(connection, batch);
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
                bind(statement, 0, write);
                statement.addBatch();
            }
            int[] changed = statement.executeBatch();
            return IntStream.range(0, changed.length)
                    .noneMatch(n -> changed[n] == 0 && batch.get(n).mustChange());
        }
    }

    /** A batch has no answers; statements that have are sent several at once, in few different numbers of them. */
    private static boolean writeInChunks(Connection connection, List<Write> batch) throws SQLException {
        int from = 0;
        while (from < batch.size()) {
            int size = Math.min(LARGEST_CHUNK, Integer.highestOneBit(batch.size() - from));
            if (!writeTogether(connection, batch.subList(from, from + size))) {
                return false;
            }
            from += size;
        }
        return true;
    }

    private static boolean writeTogether(Connection connection, List<Write> writes) throws SQLException {
        String all = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(all)) {
            int index = 0;
            for (Write write : writes) {
                index = bind(statement, index, write);
            }
            statement.execute();
            for (Write write : writes) {
                if (!(write.answers() ? isAnswered(statement, write) : isChanged(statement, write))) {
                    return false;
                }
                statement.getMoreResults();
            }
            return true;
        }
    }

    private static boolean isChanged(PreparedStatement statement, Write write) throws SQLException {
        return statement.getUpdateCount() > 0 || !write.mustChange();
    }

    private static boolean isAnswered(PreparedStatement statement, Write write) throws SQLException {
        boolean isAnswered = !write.mustChange();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                if (!write.read(rows)) {
                    return false;
                }
                isAnswered = true;
            }
        }
        return isAnswered;
    }

    private static int bind(PreparedStatement statement, int before, Write write) throws SQLException {
        int index = before;
        for (Object parameter : write.parameters()) {
            StatementCreatorUtils.setParameterValue(statement, ++index, SqlTypeValue.TYPE_UNKNOWN, parameter);
        }
        return index;
    }
}
