package io.pacenote.engines;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A table in an embedded database. */
final class Notes {

    private final JdbcTemplate jdbc;

    Notes(PostgresEngine engine) {
        jdbc = new JdbcTemplate(new DriverManagerDataSource(engine.jdbcUrl(), engine.username(), engine.password()));
        jdbc.execute("create table if not exists note (text text)");
    }

    void write(String text) {
        jdbc.update("insert into note values (?)", text);
    }

    List<String> read() {
        return jdbc.queryForList("select text from note", String.class);
    }
}
