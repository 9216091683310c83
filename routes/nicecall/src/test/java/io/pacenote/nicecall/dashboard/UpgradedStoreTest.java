package io.pacenote.nicecall.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of a release that kept the offsets of events, and of their times only the seconds. */
class UpgradedStoreTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("003-N8: the records of an earlier release are shown, in the order of their seconds")
    void keepsTheRecords() throws SQLException {
        String url = "jdbc:hsqldb:file:" + folder.resolve("store").resolve("dashboard");
        Flyway.configure()
                .dataSource(url, "SA", "")
                .locations("classpath:pacenote/hsqldb/nicecall_dashboard")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, "SA", "");
                Statement statement = connection.createStatement()) {
            insert(statement, "a", 2, "20260301120001", "CallPayed");
            insert(statement, "b", 9, "20260301120000", "CallMade");
            statement.execute("shutdown");
        }

        try (DashboardStore store = StoreOwner.open(folder)) {
            assertThat(new Records(store).ofCall(1, null).stream().map(RecordView::event))
                    .containsExactly("CallMade", "CallPayed");
        }
    }

    private static void insert(Statement statement, String id, int offset, String second, String event)
            throws SQLException {
        statement.execute("insert into record (event_id, call_id, kafka_offset, happened_at, event, description,"
                + " extra_id_name, extra_id_value) values ('%s', 1, %d, '%s', '%s', '', 'callId', '1')"
                        .formatted(id, offset, second, event));
    }
}
