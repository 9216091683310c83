package io.pacenote.app.crash.teashop;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.pacenote.app.crash.ClientLoad;
import io.pacenote.app.crash.teashop.BuyerKind.Step;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Orders of ordinary customers, as fast as a few clients can place them, and one of a customer who cancels. */
public final class ManyOrders extends ClientLoad<BuyerKind, Step> {

    /** How many are to be shipped; there is one more, of the customer who cancels. */
    public static final int ORDERS = 300;

    private static final int CLIENTS = 6;
    private static final String TOPIC = "teashop";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final TeashopSite site;
    private final Promises promises;

    public ManyOrders(TeashopSite site) {
        this(site, new Promises(), http());
    }

    private ManyOrders(TeashopSite site, Promises promises, HttpClient http) {
        super(
                new AtomicLong(),
                number -> number == 1 ? BuyerKind.CANCELS_SHIPPED : BuyerKind.ORDINARY,
                Stream.generate(() -> new Buyer(http, site, promises))
                        .limit(CLIENTS)
                        .toList(),
                ORDERS + 1);
        this.site = site;
        this.promises = promises;
    }

    /** How many have been accepted. */
    public int accepted() {
        return promises.accepted().size();
    }

    /** What has to be true of these orders. */
    public TeashopInvariants invariants() {
        return new TeashopInvariants(site, promises);
    }

    /** The events that an order was shipped, by order; a copy that was sent again has the identity of the first one. */
    public static Map<String, Set<String>> deliveries(String brokers) {
        return records(brokers).stream()
                .filter(record -> header(record, "type").equals("DeliveryStarted"))
                .collect(groupingBy(ConsumerRecord::key, mapping(record -> header(record, "ce_id"), toSet())));
    }

    private static List<ConsumerRecord<String, String>> records(String brokers) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(A_MOMENT).forEach(records::add);
            }
        }
        return records;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
