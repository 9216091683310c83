package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.example.host.ParcelRoutes;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The saga module makes its own schema, and nothing else of its host's database is its business. */
@SagaTest
class HostMigrationTest {

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    JdbcTemplate serverJdbc;

    @TempDir
    Path files;

    private NewDatabase database;
    private JdbcTemplate jdbc;

    @BeforeEach
    void aDatabaseOfTheHost() {
        database = NewDatabase.create(server, serverJdbc, "host_migration");
        jdbc = new JdbcTemplate(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    @Test
    void aHostWithTablesAndNoFlywayOfItsOwnStarts() {
        jdbc.execute("create table public.customer (id bigint primary key)");

        try (var host = Host.start(database)) {
            sendParcel(host);
        }

        assertThat(tablesOfTheHost()).containsExactly("customer");
        assertThat(jdbc.queryForObject("select count(*) from saga.saga", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void anEmptyDatabaseGetsNoTableThatTheHostDidNotAskFor() {
        Host.start(database).close();

        assertThat(tablesOfTheHost()).isEmpty();
    }

    @Test
    void theHostsOwnMigrationsRunWhereBootLooksForThem() throws IOException {
        writeMigration("db/migration/V1__customer.sql");

        Host.startOn(files, database).close();

        assertThat(tablesOfTheHost()).containsExactly("customer", "flyway_schema_history");
        assertThat(historyOfTheHost()).containsExactly("V1__customer.sql");
    }

    @Test
    void theHostsOwnFlywayFindsNoneOfOursWhereverBelowDbItLooks() {
        Host.start(database, "spring.flyway.locations=classpath:db").close();

        assertThat(historyOfTheHost()).containsExactly("app/V1__customer.sql");
    }

    /** They lay in {@code db/saga} then. */
    @Test
    void aDatabaseOfTheReleaseBeforeIsTakenOver() throws IOException {
        Path former = Files.createDirectories(files.resolve("db/saga"));
        for (var script : new PathMatchingResourcePatternResolver().getResources("classpath:pacenote/schema/saga/*")) {
            Files.copy(script.getInputStream(), former.resolve(script.getFilename()));
        }
        Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .schemas("saga")
                .locations("filesystem:" + former)
                .load()
                .migrate();
        List<String> history = history("saga");

        try (var host = Host.start(database)) {
            sendParcel(host);
        }

        assertThat(history("saga")).isEqualTo(history);
    }

    private void writeMigration(String name) throws IOException {
        Path script = files.resolve(name);
        Files.createDirectories(script.getParent());
        Files.writeString(script, "create table customer (id bigint primary key)");
    }

    private static void sendParcel(ConfigurableApplicationContext host) {
        host.getBean(ProducerTemplate.class).sendBody(ParcelRoutes.SEND, "a book");
    }

    private List<String> tablesOfTheHost() {
        return jdbc.queryForList(
                "select tablename from pg_tables where schemaname = 'public' order by 1", String.class);
    }

    private List<String> historyOfTheHost() {
        return history("public");
    }

    private List<String> history(String schema) {
        return jdbc.queryForList(
                "select script from %s.flyway_schema_history where version is not null order by installed_rank"
                        .formatted(schema),
                String.class);
    }
}
