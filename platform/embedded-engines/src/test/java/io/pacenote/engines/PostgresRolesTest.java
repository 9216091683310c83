package io.pacenote.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who gets into the embedded database, and what the application's role may not do there: 24.12. */
class PostgresRolesTest {

    private static final String INVALID_PASSWORD = "28P01";
    private static final String NO_SUCH_ENTRANCE = "28000";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @TempDir
    static Path dataDir;

    static PostgresEngine engine;

    @BeforeAll
    static void start() {
        engine = PostgresEngine.start(dataDir, EnginePort.ANY);
        execute("create table stage (name text)");
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({"pacenote,wrong", "pacenote,pacenote", "postgres,wrong", "postgres,postgres"})
    void nobodyGetsInWithAWrongPassword(String user, String password) {
        refuses(user, password, INVALID_PASSWORD);
    }

    @Test
    void theApplicationsPasswordIsNotTheSuperusers() {
        refuses("postgres", engine.password(), INVALID_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pacenote", "postgres"})
    void nobodyGetsInWithoutAPassword(String user) {
        assertThatThrownBy(() -> DriverManager.getConnection(engine.jdbcUrl(), user, null))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no password was provided");
    }

    @Test
    void nobodyElseGetsIn() {
        try (Connection ignored = DriverManager.getConnection(engine.superuserUrl());
                var statement = ignored.createStatement()) {
            statement.execute("create role planted superuser login password 'known'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        refuses("planted", "known", NO_SUCH_ENTRANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy (select 1) to program 'cat'",
                "copy stage from program 'id'",
                "copy stage from '/etc/passwd'",
                "copy stage to '/tmp/stage'",
                "select pg_read_file('PG_VERSION')",
                "select pg_read_binary_file('PG_VERSION')",
                "select pg_ls_dir('.')",
                "select lo_import('/etc/passwd')",
                "create extension file_fdw",
                "create extension dblink",
                "create language untrusted handler plpgsql_call_handler",
                "create function loaded() returns int language c as 'dblink'",
                "load 'dblink'",
                "alter system set fsync = off",
                "select pg_reload_conf()",
                "create role driver",
                "create role driver superuser",
                "alter role pacenote superuser",
                "alter role postgres password 'mine'",
                "grant pg_execute_server_program to pacenote",
                "grant pg_read_server_files to pacenote",
                "set role postgres",
                "set session authorization postgres",
                "set session_preload_libraries = 'dblink'",
                "select * from pg_authid",
                "create event trigger spy on ddl_command_end execute function suppress_redundant_updates_trigger()"
            })
    void theApplicationsRoleHasNoWayToTheMachine(String statement) {
        assertThatThrownBy(() -> execute(statement))
                .cause()
                .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .as(statement)
                .isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    @Test
    void theApplicationsRoleMakesItsSchemas() {
        execute("create schema rally");
        execute("create table rally.crew (id bigint generated always as identity)");
        execute("drop schema rally cascade");
    }

    @Test
    void eachRunHasAPasswordOfItsOwn(@TempDir Path otherDir) {
        String first;
        try (PostgresEngine run = PostgresEngine.start(otherDir, EnginePort.ANY)) {
            first = run.password();
            run.stop();
            run.start();
            assertThat(run.password()).isEqualTo(first);
            new Notes(run).write("first run");
        }
        try (PostgresEngine run = PostgresEngine.start(otherDir, EnginePort.ANY)) {
            assertThat(run.password()).isNotEqualTo(first).hasSizeGreaterThan(40);
            assertThatThrownBy(() -> DriverManager.getConnection(run.jdbcUrl(), "pacenote", first))
                    .isInstanceOf(SQLException.class);
            assertThat(new Notes(run).read()).containsExactly("first run");
        }
    }

    @Test
    void theSettingFixesThePassword(@TempDir Path otherDir) {
        String odd = "O'Neill's \"{superuser}\" %s \\ 문";
        try (PostgresEngine run = PostgresEngine.start(otherDir, EnginePort.ANY, odd)) {
            assertThat(run.password()).isEqualTo(odd);
            assertThat(otherDir.resolve("postgres.password")).hasContent(odd);
            new Notes(run).write("started");
        }
    }

    @Test
    void itsOwnerFindsThePasswordInAFileThatNobodyElseReads() throws Exception {
        Path file = dataDir.resolve("postgres.password");

        assertThat(file).hasContent(engine.password());
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(dataDir.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(Files.readString(dataDir.resolve("postgres.log"))).doesNotContain(engine.password());
    }

    private static String rights(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void refuses(String user, String password, String sqlState) {
        assertThatThrownBy(() -> DriverManager.getConnection(engine.jdbcUrl(), user, password))
                .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(sqlState);
    }

    private static void execute(String statement) {
        new JdbcTemplate(new DriverManagerDataSource(engine.jdbcUrl(), engine.username(), engine.password()))
                .execute(statement);
    }
}
