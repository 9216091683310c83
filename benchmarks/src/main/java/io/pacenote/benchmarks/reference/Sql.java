package io.pacenote.benchmarks.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Statements with parameters; the driver keeps them prepared. */
final class Sql {

    private Sql() {}

    static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    static <T> T query(Connection connection, String sql, Reader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return reader.read(rows);
        }
    }

    static long number(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        return query(
                connection,
                sql,
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                },
                parameters);
    }

    static boolean exists(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        return query(connection, sql, ResultSet::next, parameters);
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int place = 0; place < parameters.length; place++) {
            statement.setObject(place + 1, parameters[place]);
        }
        return statement;
    }

    /** Makes something of rows. */
    @FunctionalInterface
    interface Reader<T> {

        T read(ResultSet rows) throws SQLException;
    }
}
