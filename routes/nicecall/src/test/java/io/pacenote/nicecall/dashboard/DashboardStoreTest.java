package io.pacenote.nicecall.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The dashboard's own database, in processes that come and go (spec 003-N8). */
class DashboardStoreTest {

    private static final Duration START_TIME = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Process owner;

    @AfterEach
    void killOwner() {
        if (owner != null) {
            owner.destroyForcibly().onExit().join();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hsqldb.write_delay, false",
        "hsqldb.write_delay_millis, 0",
        "hsqldb.tx, MVCC",
        "hsqldb.tx_level, READ_COMMITTED"
    })
    @DisplayName(
            "003-N8: a commit is in the file before it is answered, and readers wait for no writer; after a restart too")
    void isDurable(String setting, String value) {
        StoreOwner.open(folder).close();

        try (DashboardStore store = StoreOwner.open(folder)) {
            assertThat(store.jdbc()
                            .queryForObject(
                                    "select property_value from information_schema.system_properties where property_name = ?",
                                    String.class,
                                    setting))
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"RECORD", "INBOX"})
    @DisplayName("003-N8: the tables are on disk, so that the memory is bounded")
    void isOnDisk(String table) {
        try (DashboardStore store = StoreOwner.open(folder)) {
            assertThat(store.jdbc()
                            .queryForObject(
                                    "select hsqldb_type from information_schema.system_tables where table_name = ?",
                                    String.class,
                                    table))
                    .isEqualTo("CACHED");
        }
    }

    @Test
    @DisplayName("003-N8: kill -9 takes nothing that was committed, and leaves nothing that was not")
    void survivesAKill() throws IOException {
        startOwner();
        killOwner();

        try (DashboardStore store = StoreOwner.open(folder)) {
            assertThat(eventsOf(store.jdbc())).containsExactly(StoreOwner.COMMITTED);
        }
    }

    @Test
    @DisplayName("003-N8: two processes do not share it; the second says whose fault it is")
    void belongsToOneProcess() throws IOException {
        startOwner();

        assertThatThrownBy(() -> StoreOwner.open(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The dashboard's store %s is in use; give each process its own nicecall.dashboard.store"
                        .formatted(folder.resolve("store")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("003-N8: other users of the machine cannot read it, not even one that a release before left open")
    void isItsOwnersAlone() throws IOException {
        Path store = Files.createDirectory(folder.resolve("store"));
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rwxr-xr-x"));

        StoreOwner.open(folder).close();

        assertThat(Files.getPosixFilePermissions(store)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    @DisplayName("003-N8: what keeps it from being opened is said")
    void saysWhyItCannotBeOpened() throws IOException {
        Files.createFile(folder.resolve("store"));

        assertThatThrownBy(() -> StoreOwner.open(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("The dashboard's store %s cannot be locked".formatted(folder.resolve("store")));
    }

    private void startOwner() throws IOException {
        owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StoreOwner.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("owner.log").toFile())
                .start();
        await().atMost(START_TIME).until(() -> Files.exists(StoreOwner.ready(folder)));
    }

    private static List<String> eventsOf(JdbcTemplate jdbc) {
        return jdbc.queryForList("select event_id from inbox where consumer = 'owner'", String.class);
    }
}
