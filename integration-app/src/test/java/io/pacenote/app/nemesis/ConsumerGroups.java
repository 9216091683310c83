package io.pacenote.app.nemesis;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The consumer groups at a broker, while no consumer runs. */
final class ConsumerGroups {

    private final String brokers;

    ConsumerGroups(String brokers) {
        this.brokers = brokers;
    }

    /**
     * Has all of them read again what was written since then, as {@code kafka-consumer-groups.sh --reset-offsets --to-datetime}
     * does.
     *
     * @return how many there are
     */
    int rewind(Instant to) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            var groups = admin.listConsumerGroups().valid().get();
            for (ConsumerGroupListing group : groups) {
                rewind(admin, group.groupId(), to);
            }
            return groups.size();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void rewind(Admin admin, String group, Instant to) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> since = read.keySet().stream()
                .collect(toMap(partition -> partition, partition -> OffsetSpec.forTimestamp(to.toEpochMilli())));
        Map<TopicPartition, OffsetAndMetadata> earlier = admin.listOffsets(since).all().get().entrySet().stream()
                // nothing was written since then: it stays where it is
                .filter(found -> found.getValue().offset() >= 0)
                .collect(toMap(
                        Map.Entry::getKey,
                        found -> new OffsetAndMetadata(found.getValue().offset())));
        admin.alterConsumerGroupOffsets(group, earlier).all().get();
    }
}
