package io.pacenote.messaging.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.camel.util.ReflectionHelper;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer that remembers the offsets it is told to commit, and commits them before one of its next polls: those of all
 * partitions at once, without waiting, and not again before some time has passed. Each commit is a write to the broker's
 * disk, and under load there would be two for each saga.
 *
 * <p>What is remembered has been processed, so no commit is ever ahead of the transactions. A crash leaves a little more to
 * be read again, which the inbox takes; before partitions go to another consumer, what is known of them is committed.
 */
final class UnhurriedConsumer<K, V> extends KafkaConsumer<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger(UnhurriedConsumer.class);

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Camel's health check looks for it, by this name and in the class of the consumer itself. */
    @SuppressWarnings({"unused", "PMD.UnusedPrivateField"})
    private final @Nullable Object delegate;

    private final Map<TopicPartition, OffsetAndMetadata> processed = new HashMap<>();
    private long lastCommit = System.nanoTime() - PAUSE.toNanos();

    UnhurriedConsumer(Properties settings) {
        super(settings);
        this.delegate = delegateOf(this);
    }

    private static @Nullable Object delegateOf(KafkaConsumer<?, ?> consumer) {
        try {
            return ReflectionHelper.getField(KafkaConsumer.class.getDeclaredField("delegate"), consumer);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("Camel's health check does not fit this version of Kafka's client", e);
        }
    }

    /** Called by Camel when it has processed what a poll gave of a partition. */
    @Override
    public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
        processed.putAll(offsets);
    }

    @Override
    public ConsumerRecords<K, V> poll(Duration timeout) {
        if (System.nanoTime() - lastCommit >= PAUSE.toNanos()) {
            commitProcessed();
        }
        return super.poll(timeout);
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
        super.subscribe(topics, new CommitBeforeLoss(listener));
    }

    @Override
    public void subscribe(Pattern pattern, ConsumerRebalanceListener listener) {
        super.subscribe(pattern, new CommitBeforeLoss(listener));
    }

    private void commitProcessed() {
        if (processed.isEmpty()) {
            return;
        }
        lastCommit = System.nanoTime();
        Map<TopicPartition, OffsetAndMetadata> offsets = Map.copyOf(processed);
        processed.clear();
        commitAsync(offsets, this::onCommitted);
    }

    private void onCommitted(Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
        if (failure == null) {
            return;
        }
        LOG.debug("Offsets are not committed: {}", offsets, failure);
        if (failure instanceof RetriableCommitFailedException) {
            offsets.forEach(processed::putIfAbsent);
            processed.keySet().retainAll(assignment());
        }
    }

    /** The broker takes requests in the order in which they were sent: the commit, then what gives the partitions away. */
    private final class CommitBeforeLoss implements ConsumerRebalanceListener {

        private final ConsumerRebalanceListener next;

        CommitBeforeLoss(ConsumerRebalanceListener next) {
            this.next = next;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            next.onPartitionsAssigned(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            next.onPartitionsRevoked(partitions);
            commitProcessed();
        }

        /** They are another's by now, who may be ahead of us. */
        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            next.onPartitionsLost(partitions);
            processed.keySet().removeAll(partitions);
        }
    }
}
