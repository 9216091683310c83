package io.pacenote.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class SchemaMigratorTest {

    private static final int PROCESSES = 4;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcTemplate jdbc;

    /** Each with the smallest pool that Flyway can do with. */
    @RepeatedTest(3)
    void processesThatStartTogetherMigrateOnce(RepetitionInfo repetition) throws Exception {
        String schema = "together_" + repetition.getCurrentRepetition();
        List<Callable<Void>> starts = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            starts.add(() -> migrate(schema));
        }

        ExecutorService threads = Executors.newFixedThreadPool(PROCESSES);
        for (Future<Void> start : threads.invokeAll(starts)) {
            start.get();
        }
        threads.shutdown();

        assertThat(jdbc.queryForObject(
                        "select count(*) from %s.flyway_schema_history where version = '1' and success"
                                .formatted(schema),
                        Integer.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForList("select id from %s.example".formatted(schema)))
                .isEmpty();
    }

    @Test
    void eachSchemaHasItsOwnHistory() throws Exception {
        migrate("one");
        migrate("another");
        migrate("one");

        assertThat(jdbc.queryForObject("select to_regclass('one.flyway_schema_history') is not null", Boolean.class))
                .isTrue();
        assertThat(jdbc.queryForObject("select to_regclass('another.example') is not null", Boolean.class))
                .isTrue();
    }

    /** As when the next release has run beside it, or has been rolled back. */
    @Test
    void aProcessOfTheReleaseBeforeStartsOnASchemaThatHasMoreMigrations(@TempDir Path next) throws Exception {
        migrate("newer");
        Files.copy(Path.of("src/test/resources/db/example/V1__example.sql"), next.resolve("V1__example.sql"));
        Files.writeString(next.resolve("V2__more.sql"), "alter table example add column more text");
        migrate("newer", "filesystem:" + next);

        migrate("newer");

        assertThat(jdbc.queryForList("select more from newer.example")).isEmpty();
        assertThat(jdbc.queryForList(
                        "select version from newer.flyway_schema_history where success and version is not null order by 1",
                        String.class))
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x; drop schema saga", "Upper", "1st", "with space", "\"quoted\""})
    void aSchemaWhoseNameWouldNeedQuotesIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SchemaMigration(name, "classpath:db/example"));
    }

    private Void migrate(String schema) throws Exception {
        return migrate(schema, "classpath:db/example");
    }

    private Void migrate(String schema, String location) throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.getJdbcUrl());
            pool.setUsername(database.getUsername());
            pool.setPassword(database.getPassword());
            pool.setMaximumPoolSize(2);
            new SchemaMigrator(pool, List.of(new SchemaMigration(schema, location))).afterPropertiesSet();
        }
        return null;
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
