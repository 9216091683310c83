package io.pacenote.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.deployment.rules.DatabaseScripts;
import io.pacenote.postgres.SchemaMigration;
import io.pacenote.postgres.SchemaMigrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the roles may do that the manifests of CloudNativePG create, in a real PostgreSQL with the schemas of the application. */
class DatabaseRightsTest {

    private static final String SYSTEM = "codriver";
    private static final List<String> CONTEXTS = List.of("subscription", "payment", "management", "mypage");
    private static final List<String> SHARED = List.of("saga", "messaging", "rest", "ops");
    private static final String OWNER = "platform";

    /** In the place of the Secrets. */
    private static final String PASSWORD = "secret";

    @TempDir
    static Path directory;

    private static EmbeddedPostgres postgres;

    /** As CloudNativePG does: the database and its owner, the SQL as superuser, then the roles may log in. */
    @BeforeAll
    static void makeDatabase() throws IOException, SQLException {
        Manifests manifests = Kustomize.render(Overlays.PRODUCTION);
        JsonNode cluster = manifests.find(SYSTEM, "Cluster", "postgres").orElseThrow();
        JsonNode initdb = cluster.at("/spec/bootstrap/initdb");
        assertThat(initdb.path("owner").asText()).isEqualTo(OWNER);
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .start();
        execute(
                postgres.getPostgresDatabase(),
                "create role %s login password '%s'".formatted(OWNER, PASSWORD),
                "create database %s owner %s".formatted(initdb.path("database").asText(), OWNER));
        DataSource superuser = postgres.getDatabase("postgres", "pacenote");
        for (String script : DatabaseScripts.of(manifests, cluster).texts()) {
            execute(superuser, script);
        }
        for (JsonNode role : cluster.at("/spec/managed/roles")) {
            execute(
                    superuser,
                    "alter role %s login password '%s'"
                            .formatted(role.path("name").asText(), PASSWORD));
        }
        migrateAll();
    }

    /** The process "engines" first; then each context, which finds the platform's schemas as they should be. */
    private static void migrateAll() throws SQLException {
        migrate(OWNER, SHARED);
        for (String context : CONTEXTS) {
            migrate(
                    role(context),
                    Stream.concat(SHARED.stream(), Stream.of(role(context))).toList());
        }
    }

    private static void migrate(String role, List<String> schemas) throws SQLException {
        new SchemaMigrator(
                        dataSource(role),
                        schemas.stream().map(DatabaseRightsTest::migration).toList())
                .afterPropertiesSet();
    }

    private static SchemaMigration migration(String schema) {
        String location = "pacenote/schema/" + schema;
        assertThat(new ClassPathResource(location).exists()).as(location).isTrue();
        return new SchemaMigration(schema, "classpath:" + location);
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    @DisplayName("all schemas that belong to no context are shared")
    void allOfThePlatformAreShared() throws IOException {
        Resource[] migrations =
                new PathMatchingResourcePatternResolver().getResources("classpath*:pacenote/schema/*/V1__*.sql");

        assertThat(migrations)
                .extracting(migration -> migration.getURL().toString().replaceFirst(".*/([^/]+)/V1__.*", "$1"))
                .filteredOn(schema -> !schema.contains("_"))
                .containsExactlyInAnyOrderElementsOf(SHARED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscription", "payment", "management", "mypage"})
    @DisplayName("a context reads and writes its own tables, and cannot even read another's")
    void readsItsOwnTablesAlone(String context) throws SQLException {
        DataSource own = dataSource(role(context));

        execute(own, "select * from " + tableOf(context));
        execute(own, "delete from " + tableOf(context));
        assertThat(CONTEXTS)
                .filteredOn(other -> !other.equals(context))
                .hasSize(3)
                .allSatisfy(other -> assertThatThrownBy(() -> execute(own, "select * from " + tableOf(other)))
                        .hasMessageContaining("permission denied for schema " + role(other)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscription", "payment", "management", "mypage"})
    @DisplayName("a context uses the saga log, outbox, inbox and keys, and can neither change nor empty nor add tables")
    void usesWhatIsShared(String context) throws SQLException {
        DataSource own = dataSource(role(context));

        execute(
                own,
                "insert into messaging.outbox (topic, headers) values ('sub-pay', '{}')",
                "delete from messaging.outbox",
                "insert into messaging.inbox (consumer, event_id) values ('%s', 'one')".formatted(context),
                "update saga.saga set cause = 'none'",
                "delete from rest.idempotency_key",
                "update ops.audit set result = 'OK'");
        assertThat(List.of(
                        "drop table saga.saga",
                        "alter table messaging.outbox add column x int",
                        "truncate messaging.inbox",
                        "create table messaging.mine (id int)",
                        "create table public.mine (id int)",
                        "create schema mine",
                        "create role mine"))
                .allSatisfy(statement -> assertThatThrownBy(() -> execute(own, statement))
                        .isInstanceOf(SQLException.class)
                        .message()
                        .containsAnyOf("permission denied", "must be owner"));
    }

    @Test
    @DisplayName("the process \"engines\" owns what is shared, and cannot read the tables of a context")
    void theOwnerOfWhatIsSharedReadsNoContext() throws SQLException {
        DataSource owner = dataSource(OWNER);

        execute(owner, "truncate messaging.inbox");
        assertThat(CONTEXTS)
                .allSatisfy(context -> assertThatThrownBy(() -> execute(owner, "select * from " + tableOf(context)))
                        .hasMessageContaining("permission denied for schema"));
    }

    @Test
    @DisplayName("the gateway starts, and reads no context")
    void theGatewayReadsNoContext() throws SQLException {
        migrate("gateway", SHARED);

        assertThatThrownBy(() -> execute(dataSource("gateway"), "select * from " + tableOf("payment")))
                .hasMessageContaining("permission denied for schema");
    }

    @Test
    @DisplayName(
            "a context that starts before the schemas of the platform are migrated is refused, and changes nothing")
    void aContextDoesNotMigrateWhatIsShared() throws SQLException {
        execute(dataSource(OWNER), "create schema late");
        execute(dataSource(OWNER), "grant usage on schema late to contexts");

        assertThatThrownBy(() -> new SchemaMigrator(
                                dataSource(role("payment")),
                                List.of(new SchemaMigration("late", "classpath:pacenote/schema/rest")))
                        .afterPropertiesSet())
                .hasMessageContaining("permission denied for schema late");
    }

    private static String role(String context) {
        return SYSTEM + "_" + context;
    }

    private static String tableOf(String context) {
        return switch (context) {
            case "management" -> role(context) + ".subscription_management";
            case "mypage" -> role(context) + ".application";
            default -> role(context) + "." + context;
        };
    }

    private static DataSource dataSource(String role) {
        return new DriverManagerDataSource(
                "jdbc:postgresql://localhost:%d/pacenote".formatted(postgres.getPort()), role, PASSWORD);
    }

    private static void execute(DataSource dataSource, String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
