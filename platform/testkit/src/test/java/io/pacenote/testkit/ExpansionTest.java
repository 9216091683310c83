package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.engines.PostgresEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What the release before would notice is refused, and nothing else. */
class ExpansionTest {

    private static final String RELEASED = """
            create sequence parcel_number;
            create table depot (id bigint primary key, name text not null unique);
            create table parcel (
                id      bigint primary key,
                depot   bigint references depot on delete cascade,
                address varchar(200) not null,
                weight  integer default 1,
                state   text not null check (state in ('SENT', 'LOST')));
            create index parcel_address on parcel (address);
            create view sent as select id, weight from parcel where state = 'SENT';
            """;

    @TempDir
    private static Path data;

    private static PostgresEngine postgres;
    private static int schemas;

    @TempDir
    private Path migrations;

    @BeforeAll
    static void start() {
        postgres = PostgresEngine.start(data, 0);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @DisplayName("a migration that drops, renames or tightens what the release before uses is refused, and named")
    @CsvSource(delimiter = '|', textBlock = """
                    drop table depot cascade                                       | depot is gone
                    drop sequence parcel_number                                    | parcel_number is gone
                    drop view sent                                                 | sent is gone
                    alter table parcel rename to packet                            | parcel is gone
                    alter table parcel drop column weight cascade                  | parcel.weight is gone
                    alter table parcel rename column address to place              | parcel.address is gone
                    alter table parcel alter column address type varchar(20)       | parcel.address was character varying(200) and is character varying(20)
                    drop view sent; alter table parcel alter column weight type bigint | parcel.weight was integer and is bigint
                    alter table parcel alter column weight set not null            | parcel.weight is required now
                    alter table parcel alter column weight drop default            | parcel.weight has no default any more
                    alter table parcel add column sender text not null             | parcel.sender is new and required
                    alter table parcel add check (weight < 10)                     | check parcel.parcel_weight_check is new
                    alter table parcel add unique (address)                        | unique parcel.parcel_address_key is new
                    create unique index once on parcel (lower(address))            | unique parcel.once is new
                    alter table parcel add column code int default 1; alter table depot add column code int default 1 unique | unique depot.depot_code_key is new
                    alter table depot drop constraint depot_name_key               | unique depot.depot_name_key is gone
                    alter table parcel drop constraint parcel_depot_fkey           | foreign key parcel.parcel_depot_fkey is gone
                    alter table parcel add foreign key (id) references depot       | foreign key parcel.parcel_id_fkey is new
                    create table truck (parcel bigint references parcel)           | foreign key truck.truck_parcel_fkey is new
                    create trigger t before insert on parcel for each row execute function suppress_redundant_updates_trigger() | trigger parcel.t is new
                    """)
    void refusesWhatTheReleaseBeforeNotices(String migration, String violation) throws IOException {
        assertThat(violationsOf(migration, Set.of())).anyMatch(found -> found.startsWith(violation));
    }

    @ParameterizedTest
    @DisplayName("a migration that expands is none of that")
    @ValueSource(
            strings = {
                "create table truck (id bigint primary key, parcel bigint references parcel on delete cascade)",
                "alter table parcel add column sender text",
                "alter table parcel add column fragile boolean not null default false",
                "alter table parcel add column tracking text unique check (length(tracking) < 20)",
                "create index parcel_state on parcel (state); drop index parcel_address",
                "alter table parcel drop constraint parcel_state_check",
                "alter table parcel alter column address drop not null",
                "create or replace view sent as select id, weight, address from parcel where state = 'SENT'"
            })
    void takesWhatExpands(String migration) throws IOException {
        assertThat(violationsOf(migration, Set.of())).isEmpty();
    }

    @Test
    @DisplayName("what the release before has given up may go; what goes along with it is refused like the rest")
    void takesWhatIsUnused() throws IOException {
        assertThat(violationsOf(
                        "alter table depot drop column name; alter table parcel drop column weight cascade",
                        Set.of("depot.name", "depot.depot_name_key", "parcel.weight")))
                .containsExactly("sent is gone");
    }

    private List<String> violationsOf(String migration, Set<String> unused) throws IOException {
        Files.writeString(migrations.resolve("V1__released.sql"), RELEASED);
        Files.writeString(migrations.resolve("V2__next.sql"), migration);
        var database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl());
        database.setUser(postgres.username());
        database.setPassword(postgres.password());
        return new Expansion(database).violations("depot_" + ++schemas, "filesystem:" + migrations, "1", unused);
    }
}
