package io.pacenote.messaging.kafka;

import io.pacenote.messaging.MessagingSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses a route that consumes from a topic which others were to create, and have not, or which the user of Kafka may not read: it
 * would wait for ever, in a process that says it is ready. A broker that is away refuses nothing; it is waited for.
 */
final class ConsumedTopicsExist implements RoutePolicyFactory {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumedTopicsExist.class);
    private static final String KAFKA = "kafka:";
    private static final int TIMEOUT_MS = 5_000;

    private final KafkaBrokers brokers;
    private final MessagingSettings.Topics settings;

    ConsumedTopicsExist(KafkaBrokers brokers, MessagingSettings.Topics settings) {
        this.brokers = brokers;
        this.settings = settings;
    }

    /** @throws TopicsRefusedException when a topic is not there for it */
    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode node) {
        String uri = camel.resolvePropertyPlaceholders(
                ((RouteDefinition) node).getInput().getEndpointUri());
        if (uri.startsWith(KAFKA) && !settings.create()) {
            require(routeId, topics(uri));
        }
        return null;
    }

    /** The Endpoint DSL writes {@code kafka://topic}, YAML {@code kafka:topic}. */
    private static List<String> topics(String uri) {
        String names = uri.substring(KAFKA.length()).replaceFirst("^//", "").replaceFirst("\\?.*", "");
        return List.of(names.split(","));
    }

    private void require(String routeId, List<String> topics) {
        Map<String, Object> config = new HashMap<>(brokers.clientConfig());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        try (Admin admin = Admin.create(config)) {
            admin.describeTopics(topics).allTopicNames().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    || !(e.getCause() instanceof RetriableException)) {
                throw new TopicsRefusedException(
                        "Kafka does not have all topics %s for route %s: %s"
                                .formatted(topics, routeId, e.getCause().getMessage()),
                        "Create the topics, with read access for the application's user of Kafka; or set pacenote.messaging.topics.create=true (environment PACENOTE_MESSAGING_TOPICS_CREATE) where it may create them.",
                        e.getCause());
            }
            LOG.debug("Kafka does not answer; the route waits for it", e);
        } catch (KafkaException e) {
            LOG.debug("Kafka cannot be asked yet; the route waits for it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
