package io.pacenote.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.ops.OperationsApplicationTest;
import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.testkit.Consumers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a broker takes ten megabytes, the platform puts them aside as well, though no dead-letter topic takes the copy. */
@OperationsApplicationTest
@Tag("long")
class TenMegabytesTest {

    private static final int TEN_MEGABYTES = 10_000_000;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KafkaBrokers brokers;

    private final Dice dice = new Dice();
    private List<String> topics;

    @BeforeEach
    void allow() throws Exception {
        topics = EventKinds.all().stream().map(EventKind::topic).distinct().toList();
        limit(AlterConfigOp.OpType.SET);
    }

    @AfterEach
    void forget() throws Exception {
        limit(AlterConfigOp.OpType.DELETE);
        jdbc.sql("delete from messaging.dead_letter where octet_length(body) = ?")
                .param(TEN_MEGABYTES)
                .update();
    }

    @Test
    void arePutAsideByEveryReader(@Autowired CamelContext camel, @Autowired Outbox outbox) throws Exception {
        Readers readers = new Readers(camel, jdbc);
        List<RecordMetadata> sent = new ArrayList<>();
        Map<String, Object> config = new HashMap<>(brokers.clientConfig());
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * TEN_MEGABYTES);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String topic : topics) {
                sent.add(producer.send(new ProducerRecord<>(topic, 0, null, dice.bytes(TEN_MEGABYTES)))
                        .get());
            }
        }
        new Consumers(brokers, outbox, camel).awaitAllRead();

        assertThat(sent).allSatisfy(at -> {
            assertThat(readers.whoPutAside(at.topic(), at.partition(), at.offset()))
                    .containsExactlyInAnyOrderElementsOf(readers.of(at.topic()));
            assertThat(readers.whoPutAside(at.topic() + ".dlt", -1, -1)).contains("");
        });
    }

    private void limit(AlterConfigOp.OpType type) throws Exception {
        ConfigEntry limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(2 * TEN_MEGABYTES));
        try (Admin admin = Admin.create(brokers.clientConfig())) {
            admin.incrementalAlterConfigs(topics.stream()
                            .collect(Collectors.toMap(
                                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic),
                                    topic -> List.of(new AlterConfigOp(limit, type)))))
                    .all()
                    .get();
        }
    }
}
