package io.pacenote.messaging.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.messaging.ReceivedRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code messaging.dead_letter}. */
final class DeadLetterTable {

    private static final String INSERT = """
            insert into messaging.dead_letter (topic, partition, record_offset, consumer, event_id, event_type,
                                               record_time, key, headers, body, cause_type, cause)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict do nothing""";
    private static final String COLUMNS = """
            id, topic, partition, record_offset, consumer, event_id, event_type,
            record_time, key, headers, body, cause_type, cause, failed_at""";
    private static final String FIND = "select " + COLUMNS + " from messaging.dead_letter where id = ?";
    private static final String PAGE = "select " + COLUMNS
            + " from messaging.dead_letter where topic = coalesce(?, topic) order by id desc limit ? offset ?";
    private static final String COUNT = "select count(*) from messaging.dead_letter where topic = coalesce(?, topic)";
    private static final String REMOVE = "delete from messaging.dead_letter where id = ? returning " + COLUMNS;

    private final JdbcTemplate jdbc;
    private final JsonMapper json = new JsonMapper();

    DeadLetterTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the same record is there already */
    boolean insert(FailedRecord failed) {
        ReceivedRecord received = failed.received();
        int rows = jdbc.update(
                INSERT,
                received.topic(),
                received.partition(),
                received.offset(),
                failed.consumer(),
                failed.eventId(),
                failed.eventType(),
                received.time() == null ? null : received.time().atOffset(ZoneOffset.UTC),
                received.key(),
                toJson(received.headers()),
                received.body(),
                failed.causeType(),
                failed.cause());
        return rows == 1;
    }

    Optional<DeadLetter> find(long id) {
        return jdbc.query(FIND, this::toDeadLetter, id).stream().findFirst();
    }

    List<DeadLetter> page(@Nullable String topic, int page, int size) {
        return jdbc.query(PAGE, this::toDeadLetter, topic, size, (long) page * size);
    }

    long count(@Nullable String topic) {
        Long count = jdbc.queryForObject(COUNT, Long.class, topic);
        return count == null ? 0 : count;
    }

    Optional<DeadLetter> remove(long id) {
        return jdbc.query(REMOVE, this::toDeadLetter, id).stream().findFirst();
    }

    private DeadLetter toDeadLetter(ResultSet row, int number) throws SQLException {
        ReceivedRecord received = new ReceivedRecord(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                time(row, "record_time"),
                row.getString("key"),
                toHeaders(row.getString("headers")),
                row.getBytes("body"));
        return new DeadLetter(
                row.getLong("id"),
                received,
                row.getString("consumer"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("cause_type"),
                row.getString("cause"),
                time(row, "failed_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private String toJson(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Headers of a record cannot be written", e);
        }
    }

    private Map<String, String> toHeaders(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers of a dead letter are no JSON object of strings", e);
        }
    }
}
