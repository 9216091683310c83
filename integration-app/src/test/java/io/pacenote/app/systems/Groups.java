package io.pacenote.app.systems;

import static java.util.stream.Collectors.toSet;

import io.pacenote.messaging.kafka.KafkaBrokers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.common.TopicPartition;

/** The consumer groups that the broker knows. */
record Groups(KafkaBrokers brokers) {

    /** By the group, the topics of which it has read something. */
    Map<String, Set<String>> topicsRead() {
        Map<String, Set<String>> read = new HashMap<>();
        try (Admin admin = Admin.create(brokers.clientConfig())) {
            for (ConsumerGroupListing group : admin.listConsumerGroups().all().get()) {
                Set<TopicPartition> partitions = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .keySet();
                read.put(
                        group.groupId(),
                        partitions.stream().map(TopicPartition::topic).collect(toSet()));
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return read;
    }
}
