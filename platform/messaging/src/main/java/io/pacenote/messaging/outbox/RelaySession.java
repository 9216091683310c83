package io.pacenote.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.postgres.NotifyListener;
import io.pacenote.postgres.NotifySignal;
import io.pacenote.postgres.WakeUpSignal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A database connection that holds, or waits for, the relay's lock. Reading and deleting happen on this very connection, so
 * a relay that has lost its lock, because the connection is dead, cannot delete either.
 */
final class RelaySession implements AutoCloseable {

    /** An advisory lock of one's own number range: "PACE", outbox. */
    private static final String TRY_LOCK = "select pg_try_advisory_lock(x'50414345'::int, 1)";

    /** Batches are limited by number and, as a body may be large, by size: memory stays bounded whatever waits. */
    private static final String NEXT = """
            select id, topic, key, headers, body
              from (select *, sum(octet_length(body)) over (order by id rows unbounded preceding exclude current row)
                              as bytes_before
                      from (select * from messaging.outbox order by id limit ?) batch) sized
             where coalesce(bytes_before, 0) < 8388608
             order by id""";

    private static final String DELETE = "delete from messaging.outbox where id = any (?)";

    private static final String MOVE_TO_DEAD_LETTERS = """
            with gone as (delete from messaging.outbox where id = ? returning *)
            insert into messaging.dead_letter (topic, partition, record_offset, consumer, event_id, event_type,
                                               key, headers, body, cause_type, cause)
            select topic, -1, -1, '', coalesce(headers ->> 'ce_id', 'outbox-' || id), headers ->> 'type',
                   key, headers, body, ?, ?
              from gone
                on conflict do nothing""";

    private static final NotifySignal LEADER = new NotifySignal("pacenote_outbox");

    private final Connection connection;
    private final JsonMapper json = new JsonMapper();

    RelaySession(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
    }

    /** Takes the lock if no other relay of this database has it. */
    boolean tryLead() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(TRY_LOCK)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Tells the relay that has the lock to look for events. */
    void wakeLeader() throws SQLException {
        LEADER.send(connection);
    }

    /** Forwards the signal of other processes to the leader of this one. */
    static NotifyListener forwardTo(WakeUpSignal signal, DataSource unpooled) {
        return LEADER.forwardTo(signal, unpooled);
    }

    /**
     * @param limit most rows to read
     * @return the rows to send next, in order
     */
    List<OutboxRow> next(int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(toRow(row));
                }
                return rows;
            }
        }
    }

    /** Deletes what was acknowledged, and moves what can never be sent to the dead letters. */
    void settle(Dispatch dispatch) throws SQLException {
        if (!dispatch.acknowledged().isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "bigint", dispatch.acknowledged().toArray()));
                statement.executeUpdate();
            }
        }
        for (Map.Entry<Long, Throwable> unsendable : dispatch.unsendable().entrySet()) {
            moveToDeadLetters(unsendable.getKey(), unsendable.getValue());
        }
    }

    private void moveToDeadLetters(long id, Throwable cause) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE_TO_DEAD_LETTERS)) {
            statement.setLong(1, id);
            statement.setString(2, cause.getClass().getName());
            statement.setString(3, String.valueOf(cause.getMessage()));
            statement.executeUpdate();
        }
    }

    private OutboxRow toRow(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                new OutgoingRecord(
                        row.getString("topic"),
                        row.getString("key"),
                        toHeaders(row.getString("headers")),
                        row.getBytes("body")));
    }

    private Map<String, String> toHeaders(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers of an outbox row are no JSON object of strings", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
