package io.pacenote.saga;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** Another one on the server of the tests, empty. */
record NewDatabase(JdbcConnectionDetails server, String name) implements JdbcConnectionDetails {

    /** None is dropped: PostgreSQL's own workers may be in it, which nobody but a superuser may end. */
    static NewDatabase create(JdbcConnectionDetails server, JdbcTemplate serverJdbc, String purpose) {
        String name = purpose + "_" + UUID.randomUUID().toString().replace("-", "");
        serverJdbc.execute("create database " + name);
        return new NewDatabase(server, name);
    }

    /** @param target a version of the schema, or latest */
    void migrate(String target) {
        Flyway.configure()
                .dataSource(getJdbcUrl(), getUsername(), getPassword())
                .schemas("saga")
                .locations("classpath:pacenote/schema/saga")
                .target(target)
                .load()
                .migrate();
    }

    @Override
    public String getJdbcUrl() {
        return server.getJdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/" + name);
    }

    @Override
    public String getUsername() {
        return server.getUsername();
    }

    @Override
    public String getPassword() {
        return server.getPassword();
    }
}
