package io.pacenote.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.ops.OperationsApplicationTest;
import io.pacenote.messaging.kafka.KafkaBrokers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An id with line breaks and escape sequences is put aside with its cause, and writes neither to the log nor to the table. */
@OperationsApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class ForgedIdTest {

    private static final String FORGED = "1\r\n12:00:00.000 ERROR forged\u001b[2J";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isPutAside(@Autowired KafkaBrokers brokers, CapturedOutput log) throws Exception {
        String mark = UUID.randomUUID().toString();
        byte[] body = "{\"eventType\":\"SubscriptionRequested\"}".getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<byte[], byte[]>("sub-pay", 0, null, body);
        record.headers().add("ce_id", FORGED.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_mark", mark.getBytes(StandardCharsets.UTF_8));
        try (var producer =
                new KafkaProducer<>(brokers.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }

        List<Map<String, Object>> put =
                await().atMost(Duration.ofSeconds(60)).until(() -> deadLetters(mark), found -> found.size() == 3);
        assertThat(put).allSatisfy(row -> {
            assertThat(row.get("cause"))
                    .isEqualTo(
                            "MalformedEventException: ce_id: is not up to 200 printable ASCII characters without a space");
            assertThat(UUID.fromString((String) row.get("event_id"))).isNotNull();
            assertThat((String) row.get("ce_id")).doesNotContain("\r", "\n", "\u001b");
        });
        assertThat(log.getAll()).contains("is a dead letter now").doesNotContain("forged", "\u001b");
    }

    private List<Map<String, Object>> deadLetters(String mark) {
        return jdbc.sql("""
                        select event_id, cause, headers ->> 'ce_id' as ce_id
                          from messaging.dead_letter where headers ->> 'ce_mark' = ?""").param(mark).query().listOfRows();
    }
}
