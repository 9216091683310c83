package io.pacenote.messaging.kafka;

import org.apache.camel.Component;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.component.kafka.PollOnError;
import org.apache.camel.component.kafka.consumer.DefaultKafkaManualAsyncCommitFactory;
import org.apache.camel.component.kafka.serde.ToStringKafkaHeaderDeserializer;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Sets up camel-kafka so that nothing is lost: an offset is committed after the route's transaction, never before, and a
 * failure that gets past the failure policies makes the consumer read the record again.
 */
final class KafkaConsumerSetup implements ComponentCustomizer {

    /** Short, since a consumer that stops waits for its poll to return. A record ends a poll at once anyway. */
    private static final long POLL_TIMEOUT_MS = 250;

    /** Kafka throws out a consumer that was killed after this time, and gives its partitions to another. */
    private static final int SESSION_TIMEOUT_MS = 10_000;

    private static final int HEARTBEAT_INTERVAL_MS = 3_000;
    private static final long RECONNECT_INTERVAL_MS = 1_000;

    private final KafkaBrokers brokers;
    private final OpenConsumers consumers;

    /** @param consumers get to know each consumer that Camel opens */
    KafkaConsumerSetup(KafkaBrokers brokers, OpenConsumers consumers) {
        this.brokers = brokers;
        this.consumers = consumers;
    }

    /**
     * Last of all customizers: Camel's own, which applies {@code camel.component.kafka.*}, also sets each property that is not
     * set to its default.
     */
    @Override
    public int getOrder() {
        return LOWEST;
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return target instanceof KafkaComponent;
    }

    @Override
    public void configure(String name, Component target) {
        KafkaComponent component = (KafkaComponent) target;
        // both default to 5 s; there is no limit to the attempts
        component.setCreateConsumerBackoffInterval(RECONNECT_INTERVAL_MS);
        component.setSubscribeConsumerBackoffInterval(RECONNECT_INTERVAL_MS);
        component.setKafkaManualCommitFactory(new DefaultKafkaManualAsyncCommitFactory());
        component.setKafkaClientFactory(new KafkaClients(consumers));
        connect(component.getConfiguration());
        commitAfterTransaction(component.getConfiguration());
        retryInTheConsumerThread(component.getConfiguration());
        passOnlyEvents(component.getConfiguration());
    }

    private void connect(KafkaConfiguration kafka) {
        kafka.setBrokers(brokers.bootstrapServers());
        kafka.getAdditionalProperties().putAll(brokers.access());
        // a name that does not resolve yet is tried again, it must not stop the start
        kafka.setPreValidateHostAndPort(false);
        kafka.setPollTimeoutMs(POLL_TIMEOUT_MS);
        // the provisioner creates topics, with the partitions that were asked for
        kafka.getAdditionalProperties().put("allow.auto.create.topics", "false");
    }

    /**
     * Only manual commit commits nothing but what was processed: with automatic commit the client commits up to the end of the
     * batch when it closes, and with neither nothing is ever committed. No route commits by hand; {@link CommitAfterRoute} does,
     * and Camel's asynchronous commit manager sends it without waiting. A commit that is lost costs a second reading, which
     * the inbox takes.
     */
    private static void commitAfterTransaction(KafkaConfiguration kafka) {
        kafka.setAutoOffsetReset("earliest");
        kafka.setAutoCommitEnable(false);
        kafka.setAllowManualCommit(true);
    }

    /** The consumer thread may stay with a record for as long as the database is away. */
    private static void retryInTheConsumerThread(KafkaConfiguration kafka) {
        kafka.setMaxPollIntervalMs(Integer.MAX_VALUE);
        kafka.setSessionTimeoutMs(SESSION_TIMEOUT_MS);
        kafka.setHeartbeatIntervalMs(HEARTBEAT_INTERVAL_MS);
        kafka.setBreakOnFirstError(true);
        // the default skips the record
        kafka.setPollOnError(PollOnError.RECONNECT);
    }

    private static void passOnlyEvents(KafkaConfiguration kafka) {
        kafka.setValueDeserializer(ByteArrayDeserializer.class.getName());
        kafka.setHeaderFilterStrategy(new EventHeaderFilter());
        // what a foreign producer has taken back is no event
        kafka.setIsolationLevel("read_committed");
        kafka.setHeaderDeserializer(new ToStringKafkaHeaderDeserializer());
    }
}
