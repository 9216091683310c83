package io.pacenote.messaging.projection;

import io.pacenote.messaging.projection.RebuildStatus.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code messaging.projection_rebuild}: every process can tell how the latest rebuild stands. */
final class RebuildLog {

    private static final String BEGIN = """
            insert into messaging.projection_rebuild as latest (projection, state, started_at, events)
            values (?, 'RUNNING', now(), 0)
                on conflict (projection) do update
               set state = excluded.state, started_at = excluded.started_at, finished_at = null, events = 0,
                   put_aside = 0, error = null""";
    private static final String PROGRESS =
            "update messaging.projection_rebuild set events = events + ?, put_aside = ? where projection = ?";
    private static final String END = """
            update messaging.projection_rebuild set state = ?, error = ?, finished_at = now() where projection = ?""";
    private static final String FIND = """
            select state, started_at, finished_at, events, put_aside, error from messaging.projection_rebuild where projection = ?""";

    private final JdbcTemplate jdbc;

    RebuildLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void begin(String projection) {
        jdbc.update(BEGIN, projection);
    }

    /**
     * @param events number of events that were merged since the last call
     * @param putAside number of records that were left out since the rebuild began
     */
    void progress(String projection, long events, long putAside) {
        jdbc.update(PROGRESS, events, putAside, projection);
    }

    void end(String projection, State state, @Nullable String error) {
        jdbc.update(END, state.name(), error, projection);
    }

    RebuildStatus find(String projection) {
        return jdbc.query(FIND, (row, number) -> toStatus(projection, row), projection).stream()
                .findFirst()
                .orElse(new RebuildStatus(projection, State.NEVER, null, null, 0, 0, null));
    }

    private static RebuildStatus toStatus(String projection, ResultSet row) throws SQLException {
        return new RebuildStatus(
                projection,
                State.valueOf(row.getString("state")),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getLong("events"),
                row.getLong("put_aside"),
                row.getString("error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
