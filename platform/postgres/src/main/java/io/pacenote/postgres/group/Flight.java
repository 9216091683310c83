package io.pacenote.postgres.group;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * Statements that are sent to the database together with their commit, as one text: PostgreSQL skips all that comes behind
 * one that fails, so the commit too.
 */
final class Flight {

    /** PostgreSQL's driver waits for answers when it expects more than its buffers hold: from 256 statements on. */
    private static final int MOST_UNINTERRUPTED = 100;

    private final List<Statement> statements = new ArrayList<>();

    void add(Write write) {
        statements.add(new Statement(write.sql(), write.parameters(), List.of(write)));
    }

    /** @param batch of one text */
    @SuppressWarnings("unchecked") // what has the same text is of the same type
    <W extends SetWrite<W>> void addSet(SetWrite<W> first, List<Write> batch) {
        statements.add(new Statement(first.setSql(), first.parametersOf((List<W>) (List<?>) batch), batch));
    }

    /**
     * Whether PostgreSQL takes the flight for one transaction without being told: it does so with all that is sent before
     * the driver asks for the answers, which it does at the end, but also before a statement whose answer may be long.
     */
    boolean isTransactionByItself() {
        return statements.size() <= MOST_UNINTERRUPTED
                && statements.stream().skip(1).noneMatch(Statement::isAnswered);
    }

    /** Nothing is sent yet. */
    PreparedStatement prepare(Connection connection) throws SQLException {
        Stream<String> commit = connection.getAutoCommit() ? Stream.empty() : Stream.of("commit");
        PreparedStatement prepared = connection.prepareStatement(
                Stream.concat(statements.stream().map(Statement::sql), commit).collect(Collectors.joining(";\n")));
        try {
            int index = 0;
            for (Statement statement : statements) {
                index = bind(prepared, index, statement.parameters());
            }
            return prepared;
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    /** Gives each write its answer. */
    void execute(PreparedStatement prepared) throws SQLException {
        prepared.execute();
        for (Statement statement : statements) {
            if (statement.isAnswered()) {
                read(statement.writes(), prepared);
            } else {
                int rows = prepared.getUpdateCount();
                statement.writes().forEach(write -> tell(write, rows));
            }
            prepared.getMoreResults();
        }
    }

    private static void tell(Write write, int rows) {
        if (write instanceof SetWrite<?> one) {
            one.changed(rows);
        }
    }

    private static void read(List<Write> writes, PreparedStatement prepared) throws SQLException {
        Map<Object, AnsweredWrite<?>> waiting = new HashMap<>();
        writes.forEach(write -> waiting.put(Objects.requireNonNull(write.subject()), (AnsweredWrite<?>) write));
        AnsweredWrite<?> any = (AnsweredWrite<?>) writes.get(0);
        try (ResultSet rows = prepared.getResultSet()) {
            while (rows.next()) {
                Objects.requireNonNull(waiting.remove(any.subjectOf(rows))).read(rows);
            }
        }
        if (!waiting.isEmpty()) {
            throw new IllegalStateException("no answer to " + waiting.keySet());
        }
    }

    static int bind(PreparedStatement statement, int before, List<?> parameters) throws SQLException {
        int index = before;
        for (Object parameter : parameters) {
            StatementCreatorUtils.setParameterValue(statement, ++index, SqlTypeValue.TYPE_UNKNOWN, parameter);
        }
        return index;
    }

    private record Statement(String sql, List<?> parameters, List<Write> writes) {

        boolean isAnswered() {
            return writes.get(0) instanceof AnsweredWrite<?>;
        }
    }
}
