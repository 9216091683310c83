package io.pacenote.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Data from before there were passwords: the superuser owns everything, and everybody is trusted to be him. */
class FormerDataTest {

    private static final List<String> FORMER = List.of(
            "create schema saga",
            "create type saga.state as enum ('ACTIVE')",
            "create domain saga.amount as int check (value > 0)",
            "create type saga.pair as (one int, other int)",
            "create table saga.saga (id bigint generated always as identity primary key, no serial, state saga.state)",
            "create sequence saga.numbers",
            "create view saga.active as select id from saga.saga where state = 'ACTIVE'",
            "create materialized view saga.counted as select count(*) from saga.saga",
            "create function saga.twice(n int) returns int language sql return n * 2",
            "create procedure saga.nothing() language sql as ''",
            "create table saga.\"Odd\"\"name\" (id int) partition by list (id)",
            "insert into saga.saga (state) values ('ACTIVE')",
            "create extension pg_stat_statements");

    private static final List<String> MIGRATION = List.of(
            "alter type saga.state add value 'DONE'",
            "alter domain saga.amount set default 1",
            "alter type saga.pair add attribute third int",
            "alter table saga.saga add column name text default 'one'",
            "alter table saga.saga alter column id restart with 7",
            "create index on saga.saga (name)",
            "alter sequence saga.numbers increment by 2",
            "create or replace view saga.active as select id, name from saga.saga",
            "refresh materialized view saga.counted",
            "create or replace function saga.twice(n int) returns int language sql return n + n",
            "alter procedure saga.nothing() rename to nothing_more",
            "drop table saga.\"Odd\"\"name\"",
            "create table saga.step (seq int)",
            "create table in_public (id int)",
            "create schema messaging");

    @TempDir
    Path dataDir;

    PostgresEngine engine;

    @BeforeEach
    void startOnFormerData() throws IOException {
        try (EmbeddedPostgres former = EmbeddedPostgres.builder()
                .setDataDirectory(dataDir.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start()) {
            FORMER.forEach(new JdbcTemplate(former.getPostgresDatabase())::execute);
        }
        engine = PostgresEngine.start(dataDir, EnginePort.ANY);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void areReadWrittenAndMigratedByTheApplication() {
        JdbcTemplate jdbc = jdbc();

        MIGRATION.forEach(jdbc::execute);
        jdbc.execute("insert into saga.saga (state) values ('DONE')");

        assertThat(jdbc.queryForList("select id from saga.saga order by id", Long.class))
                .containsExactly(1L, 7L);
        assertThat(jdbc.queryForList("select no from saga.saga order by id", Long.class))
                .containsExactly(1L, 2L);
    }

    @Test
    void trustNobodyAnyMore() {
        assertThatThrownBy(() -> DriverManager.getConnection(engine.jdbcUrl(), "postgres", null))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no password was provided");
    }

    @Test
    void leaveToTheSuperuserWhatIsOfAnExtensionOrMadeByHimAfterwards() {
        JdbcTemplate superuser = new JdbcTemplate(new DriverManagerDataSource(engine.superuserUrl()));
        superuser.execute("create table made_afterwards (id int)");
        engine.stop();
        engine.start();

        assertThat(superuser.queryForList("""
                        select relname from pg_class where relowner = 'postgres'::regrole and oid >= 16384
                        and relkind in ('r', 'v') order by relname""", String.class))
                .containsExactly("made_afterwards", "pg_stat_statements", "pg_stat_statements_info");
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(engine.jdbcUrl(), engine.username(), engine.password()));
    }
}
