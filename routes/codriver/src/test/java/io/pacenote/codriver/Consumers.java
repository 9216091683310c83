package io.pacenote.codriver;

import static io.pacenote.codriver.CodriverChannels.MANAGEMENT;
import static io.pacenote.codriver.CodriverChannels.MNG_SUB;
import static io.pacenote.codriver.CodriverChannels.MYPAGE;
import static io.pacenote.codriver.CodriverChannels.PAYMENT;
import static io.pacenote.codriver.CodriverChannels.PAY_MNG;
import static io.pacenote.codriver.CodriverChannels.SUBSCRIPTION;
import static io.pacenote.codriver.CodriverChannels.SUB_PAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.messaging.outbox.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the contexts have read their topics (spec §1.7.3: who reads which). */
final class Consumers {

    private static final Map<String, List<String>> TOPICS = Map.of(
            PAYMENT, List.of(SUB_PAY),
            MANAGEMENT, List.of(SUB_PAY, PAY_MNG),
            SUBSCRIPTION, List.of(MNG_SUB),
            MYPAGE, List.of(SUB_PAY, PAY_MNG, MNG_SUB));

    private final KafkaBrokers brokers;
    private final Outbox outbox;

    Consumers(KafkaBrokers brokers, Outbox outbox) {
        this.brokers = brokers;
        this.outbox = outbox;
    }

    /** Waits until all events, and those that follow from them, have been sent, read and dealt with. */
    void awaitAllRead() {
        try (Admin admin = Admin.create(brokers.clientConfig())) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(lag(admin)).isZero();
                assertThat(outbox.stats().pending()).isZero();
                assertThat(lag(admin)).isZero();
            });
        }
    }

    private static long lag(Admin admin) throws ExecutionException, InterruptedException {
        long lag = 0;
        for (Map.Entry<String, List<String>> group : TOPICS.entrySet()) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group.getKey())
                    .partitionsToOffsetAndMetadata()
                    .get();
            lag += ends(admin, group.getValue()).entrySet().stream()
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
}
