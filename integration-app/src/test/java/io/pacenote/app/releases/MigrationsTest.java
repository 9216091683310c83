package io.pacenote.app.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pacenote.engines.PostgresEngine;
import io.pacenote.testkit.Expansion;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Migrations since the release before only expand, so that its processes go on beside the new ones. */
class MigrationsTest {

    private static final Path IN_HSQLDB = Path.of("hsqldb");
    private static final Path DASHBOARD =
            Path.of("../routes/nicecall/src/main/resources/pacenote/hsqldb/nicecall_dashboard");

    @TempDir
    private static Path data;

    private static PostgresEngine postgres;

    private final ReleasedMigrations released = new ReleasedMigrations();

    @BeforeAll
    static void start() {
        postgres = PostgresEngine.start(data, 0);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    @DisplayName("a migration that is released is not changed, nor is it gone")
    void keepsWhatIsReleased() {
        assertThat(released.changed()).isEmpty();
    }

    @TestFactory
    @DisplayName("those that came since only expand")
    Stream<DynamicTest> onlyExpands() {
        return released.lastVersions().entrySet().stream()
                .map(schema -> dynamicTest(schema.getKey().getFileName().toString(), () -> assertThat(
                                violations(schema.getKey(), schema.getValue()))
                        .isEmpty()));
    }

    @Test
    @DisplayName("in HSQLDB too: a migration of old would be refused now")
    void seesWhatTightensInHsqldb() {
        assertThat(violations(DASHBOARD, 1))
                .containsExactly(
                        "RECORD.EVENT_TIME is new and required, and has no default", "RECORD.KAFKA_OFFSET is gone");
    }

    private List<String> violations(Path folder, int version) {
        String schema = folder.getFileName().toString();
        boolean isHsqldb = folder.getParent().endsWith(IN_HSQLDB);
        Set<String> unused = released.unused(schema);
        return new Expansion(isHsqldb ? hsqldb(schema + version) : postgresql())
                .violations(isHsqldb ? "PUBLIC" : schema, "filesystem:" + folder, String.valueOf(version), unused);
    }

    private static DataSource postgresql() {
        var database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl());
        database.setUser(postgres.username());
        database.setPassword(postgres.password());
        return database;
    }

    private static DataSource hsqldb(String name) {
        var database = new JDBCDataSource();
        database.setUrl("jdbc:hsqldb:mem:" + name);
        return database;
    }
}
