package io.pacenote.benchmarks.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Carries the outbox to Kafka in batches, with a lock that only one has, and deletes what was acknowledged. */
final class Relay {

    private static final int BATCH = 500;
    private static final int PRODUCER_BATCH_BYTES = 64 * 1024;
    private static final long POLL_MS = 200;

    private static final String LOCK = "select pg_advisory_lock(x'50414345'::int, 1)";
    private static final String NEXT =
            "select id, topic, key, headers, body from messaging.outbox order by id limit " + BATCH;
    private static final String DELETE = "delete from messaging.outbox where id = any (?)";

    private final Database database;
    private final String brokers;
    private final JsonMapper json = new JsonMapper();
    private final Wake wake = new Wake();
    private final Thread thread = new Thread(this::run, "relay");

    Relay(Database database, String brokers) {
        this.database = database;
        this.brokers = brokers;
    }

    void start() {
        thread.start();
    }

    void wake() {
        wake.up();
    }

    private void run() {
        try (Connection connection = database.connect();
                var producer = new KafkaProducer<>(config(), new StringSerializer(), new ByteArraySerializer())) {
            Sql.exists(connection, LOCK);
            while (true) {
                List<Row> rows = Sql.query(connection, NEXT, this::rows);
                if (rows.isEmpty()) {
                    wake.await(POLL_MS);
                } else {
                    send(producer, rows);
                    Long[] sent = rows.stream().map(Row::id).toArray(Long[]::new);
                    Sql.update(connection, DELETE, connection.createArrayOf("bigint", sent));
                }
            }
        } catch (Exception e) {
            Failure.end(e);
        }
    }

    private Map<String, Object> config() {
        return Map.of(
                "bootstrap.servers",
                brokers,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "delivery.timeout.ms",
                Integer.MAX_VALUE,
                "batch.size",
                PRODUCER_BATCH_BYTES);
    }

    private static void send(KafkaProducer<String, byte[]> producer, List<Row> rows) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Row row : rows) {
            sent.add(producer.send(row.content()));
        }
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    private List<Row> rows(ResultSet result) throws java.sql.SQLException {
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
            var content = new ProducerRecord<>(result.getString(2), result.getString(3), result.getBytes(5));
            headers(result.getString(4))
                    .forEach((name, value) -> content.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            rows.add(new Row(result.getLong(1), content));
        }
        return rows;
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(long id, ProducerRecord<String, byte[]> content) {}
}
