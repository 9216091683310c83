package io.pacenote.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.app.ops.OperationsApplicationTest;
import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.testkit.Consumers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is no event of its topic is put aside once by every reader, or passed over; it has no effect and holds nobody up. */
@OperationsApplicationTest
class HostileEventTest {

    private static final int SAMPLE = 3;
    private static final int ALL = Integer.MAX_VALUE;
    private static final int PARTITIONS = 4;
    private static final int TEN_MEGABYTES = 10_000_000;

    private final Dice dice = new Dice();
    private List<EventKind> kinds;
    private Readers readers;
    private World world;
    private KafkaProducer<byte[], byte[]> producer;
    private long number = System.nanoTime();

    @BeforeEach
    void setUp(
            @LocalServerPort int port,
            @Autowired JdbcClient jdbc,
            @Autowired KafkaBrokers brokers,
            @Autowired Outbox outbox,
            @Autowired Contracts contracts,
            @Autowired CamelContext camel)
            throws Exception {
        kinds = EventKinds.all();
        readers = new Readers(camel, jdbc);
        Consumers consumers = new Consumers(brokers, outbox, camel);
        world = new World(jdbc, brokers, consumers, new Wire(port), Endpoints.of(contracts));
        Map<String, Object> config = new HashMap<>(brokers.clientConfig());
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * TEN_MEGABYTES);
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void everyTopicIsAttacked(@Autowired CamelContext camel) {
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(21);
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(readers.of(kind.topic())).isNotEmpty());
    }

    @Test
    void aSampleIsPutAsideOrPassedOver() throws Exception {
        survives(SAMPLE, 1, 60, 2);
    }

    @Test
    @Tag("long")
    void everyOneIsPutAsideOrPassedOver() throws Exception {
        survives(ALL, 2, 2_500, ALL);
    }

    @Test
    void theBrokerTakesNoRecordOfTenMegabytes() {
        Map<String, String> before = world.atRest();

        kinds.stream().map(EventKind::topic).distinct().forEach(topic -> assertThatThrownBy(
                        () -> send(new ProducerRecord<>(topic, 0, null, dice.bytes(TEN_MEGABYTES))))
                .hasCauseInstanceOf(RecordTooLargeException.class));

        assertThat(World.differences(before, world.atRest())).isEmpty();
    }

    private void survives(int most, int rounds, int floor, int good) throws Exception {
        Map<String, Set<String>> takenBefore = witnesses(good);
        Map<String, String> before = world.atRest();
        long deadLetters = readers.deadLetters();
        Map<RecordMetadata, BadEvent> sent = new LinkedHashMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        BadEvents bad = new BadEvents(dice);
        for (int round = 0; round < rounds; round++) {
            for (EventKind kind : kinds) {
                for (BadEvent event : dice.some(bad.of(kind), most)) {
                    sent.put(send(event.on((int) dice.number(0, PARTITIONS))), event);
                    counts.merge(kind.topic() + " " + kind.name(), 1, Integer::sum);
                }
            }
        }
        System.out.printf("fuzz: %d bad events %s%n", sent.size(), counts);

        assertThat(World.differencesBesidesDeadLetters(withRecords(before, sent.keySet()), world.atRest()))
                .isEmpty();
        assertThat(faults(sent)).isEmpty();
        assertThat(readers.deadLetters() - deadLetters).isEqualTo(expectedDeadLetters(sent));
        assertThat(witnesses(good)).isEqualTo(takenBefore);
        assertThat(counts).hasSameSizeAs(kinds);
        assertThat(sent).hasSizeGreaterThanOrEqualTo(floor);
    }

    private static Map<String, String> withRecords(Map<String, String> before, Set<RecordMetadata> sent) {
        Map<String, String> after = new TreeMap<>(before);
        sent.forEach(at -> after.computeIfPresent(
                World.nameOf(new TopicPartition(at.topic(), at.partition())),
                (name, end) -> String.valueOf(Long.parseLong(end) + 1)));
        return after;
    }

    private List<String> faults(Map<RecordMetadata, BadEvent> sent) {
        List<String> faults = new ArrayList<>();
        sent.forEach((at, event) -> {
            List<String> expected = event.putAside()
                    ? readers.of(event.topic()).stream().sorted().toList()
                    : List.of();
            List<String> putAside = readers.whoPutAside(at.topic(), at.partition(), at.offset());
            if (!putAside.equals(expected)) {
                faults.add("%s was put aside by %s instead of %s".formatted(event, putAside, expected));
            }
        });
        return faults;
    }

    private long expectedDeadLetters(Map<RecordMetadata, BadEvent> sent) {
        return sent.values().stream()
                .filter(BadEvent::putAside)
                .mapToLong(event -> readers.of(event.topic()).size())
                .sum();
    }

    /**
     * Good events on each partition; who has taken them, by partition and kind.
     *
     * @param most kinds for each topic
     */
    private Map<String, Set<String>> witnesses(int most) throws Exception {
        Map<String, String> ids = new TreeMap<>();
        for (List<EventKind> ofTopic :
                kinds.stream().collect(Collectors.groupingBy(EventKind::topic)).values()) {
            for (EventKind kind : ofTopic.subList(0, Math.min(most, ofTopic.size()))) {
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    ids.put(kind.topic() + "-" + partition + " " + kind.name(), sendGood(kind, partition));
                }
            }
        }
        world.atRest();
        Map<String, Set<String>> taken = new TreeMap<>();
        ids.forEach((where, id) -> taken.put(where, readers.whoTook(id)));
        assertThat(taken.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .map(one -> one.getKey().split(" ")[0])
                        .distinct())
                .as("partitions on which somebody has taken a good event")
                .hasSize(PARTITIONS
                        * (int) kinds.stream().map(EventKind::topic).distinct().count());
        return taken;
    }

    private String sendGood(EventKind kind, int partition) throws Exception {
        String id = UUID.randomUUID().toString();
        byte[] body = kind.body(number++).getBytes(StandardCharsets.UTF_8);
        BadEvent good = new BadEvent("", kind.topic(), null, Map.of(), body, false).with("ce_id", id);
        send(good.on(partition));
        return id;
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> sent) throws ExecutionException, InterruptedException {
        return producer.send(sent).get();
    }
}
