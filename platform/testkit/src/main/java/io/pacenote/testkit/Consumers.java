package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.messaging.outbox.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the routes of this process have read their topics. */
public final class Consumers {

    private final KafkaBrokers brokers;
    private final Outbox outbox;
    private final CamelContext camel;

    public Consumers(KafkaBrokers brokers, Outbox outbox, CamelContext camel) {
        this.brokers = brokers;
        this.outbox = outbox;
        this.camel = camel;
    }

    /** Waits until all events, and those that follow from them, have been sent, read and dealt with. */
    public void awaitAllRead() {
        try (Admin admin = Admin.create(brokers.clientConfig())) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(lag(admin)).isZero();
                assertThat(outbox.stats().pending()).isZero();
                assertThat(lag(admin)).isZero();
            });
        }
    }

    private long lag(Admin admin) throws ExecutionException, InterruptedException {
        long lag = 0;
        for (KafkaConfiguration consumer : consumers()) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(consumer.getGroupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            lag += ends(admin, List.of(consumer.getTopic().split(","))).entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - (read.get(end.getKey()) == null
                                    ? 0
                                    : read.get(end.getKey()).offset()))
                    .sum();
        }
        return lag;
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> ends(Admin admin, List<String> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get();
    }

    private List<KafkaConfiguration> consumers() {
        return camel.getRoutes().stream()
                .filter(route -> route.getEndpoint() instanceof KafkaEndpoint)
                .map(route -> ((KafkaEndpoint) route.getEndpoint()).getConfiguration())
                .toList();
    }
}
