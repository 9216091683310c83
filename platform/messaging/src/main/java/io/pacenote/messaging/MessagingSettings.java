package io.pacenote.messaging;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of messaging, {@code pacenote.messaging.*}.
 *
 * @param topics how topics are created
 * @param outbox how the relay works
 * @param inbox how long events are remembered
 * @param retry how failures are retried
 */
@Validated
@ConfigurationProperties("pacenote.messaging")
public record MessagingSettings(
        @Valid @DefaultValue Topics topics,
        @Valid @DefaultValue OutboxRelay outbox,
        @Valid @DefaultValue Inbox inbox,
        @Valid @DefaultValue Retry retry) {

    /**
     * @param partitions partitions of a new topic
     * @param replication copies of each partition of a new topic; the embedded broker, which is alone, can keep 1
     * @param minInSyncReplicas how many copies have to be written before an event of a new topic counts as sent; one less than
     *     the copies, so that one broker may fail
     * @param startTimeout how long a start waits for a broker that does not answer
     */
    public record Topics(
            @DefaultValue("4") @Min(1) @Max(1000) int partitions,
            @DefaultValue("3") @Min(1) @Max(100) short replication,
            @DefaultValue("2") @Min(1) @Max(100) short minInSyncReplicas,
            @DefaultValue("5s") @NotNull Duration startTimeout) {

        /** More copies than there are would never be written. */
        @AssertTrue(message = "min-in-sync-replicas must not be greater than replication")
        public boolean isWritable() {
            return minInSyncReplicas <= replication;
        }
    }

    /**
     * @param pollInterval how often the relay looks for events of which nobody has told it; a commit wakes it at once, in
     *     whatever process
     * @param batchSize most events in one batch; a batch is also limited to 8 MiB
     * @param healthyAge how long an event may wait before the health of the outbox is DOWN
     */
    public record OutboxRelay(
            @DefaultValue("1s") @DurationMin(millis = 10) Duration pollInterval,
            @DefaultValue("500") @Min(1) @Max(10_000) int batchSize,
            @DefaultValue("5m") @DurationMin(millis = 1) Duration healthyAge) {}

    /**
     * @param retention how long an event is remembered as taken; one that is delivered again later takes effect again
     * @param purgeInterval how often those that are older are forgotten
     */
    public record Inbox(
            @DefaultValue("30d") @DurationMin(hours = 1) Duration retention,
            @DefaultValue("1h") @DurationMin(seconds = 1) Duration purgeInterval) {}

    /**
     * @param attempts how often an event is tried before it becomes a dead letter, when the failure is not transient
     * @param initialDelay wait before the second attempt; it doubles from attempt to attempt
     * @param maxDelay longest wait between two attempts
     * @param patience how long an event is tried whose saga is not known yet, before it becomes a dead letter; its partition
     *     waits so long
     */
    public record Retry(
            @DefaultValue("3") @Positive int attempts,
            @DefaultValue("100ms") @DurationMin(millis = 1) Duration initialDelay,
            @DefaultValue("5s") @DurationMin(millis = 1) Duration maxDelay,
            @DefaultValue("10s") @DurationMin(millis = 1) Duration patience) {}
}
