package io.pacenote.postgres.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Consumer;

/**
 * Adds an entry, and has its name for an answer. As the driver does not know the type of a time stamp, it has the statement
 * described, and learns from it how long answers may be.
 */
record TestQuestion(int id, Consumer<String> answer, Runnable change) implements AnsweredWrite<TestQuestion> {

    @Override
    public String sql() {
        return """
                insert into entry (id, name)
                select id, 'named ' || id from unnest(?::int[]) as e (id) where ?::timestamptz < now()
                returning id, name
                """;
    }

    @Override
    public String setSql() {
        return sql();
    }

    @Override
    public List<?> parameters() {
        return parametersOf(List.of(this));
    }

    @Override
    public List<?> parametersOf(List<TestQuestion> all) {
        return List.of(all.stream().map(TestQuestion::id).toArray(Integer[]::new), new Timestamp(0));
    }

    @Override
    public Object subject() {
        return id;
    }

    @Override
    public Object subjectOf(ResultSet row) throws SQLException {
        return row.getInt("id");
    }

    @Override
    public void read(ResultSet row) throws SQLException {
        answer.accept(row.getString("name"));
    }

    @Override
    public void alone() {
        change.run();
    }
}
