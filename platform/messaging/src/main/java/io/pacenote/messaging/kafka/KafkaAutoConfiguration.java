package io.pacenote.messaging.kafka;

import io.pacenote.messaging.EventCatalog;
import io.pacenote.messaging.MessagingAutoConfiguration;
import io.pacenote.messaging.MessagingSettings;
import io.pacenote.postgres.StoredNames;
import io.pacenote.tracing.Tracing;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.CamelContextCustomizer;
import org.apache.camel.spi.RoutePolicyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Brokers, topics and consumers. */
@AutoConfiguration(
        after = MessagingAutoConfiguration.class,
        afterName = "io.pacenote.engines.EmbeddedEnginesAutoConfiguration")
public class KafkaAutoConfiguration {

    /** External brokers; where it is on the class path and the setting is absent, the embedded engine contributes this bean. */
    @Bean
    @ConditionalOnMissingBean
    KafkaConnectionDetails externalKafkaConnectionDetails(@Value("${pacenote.kafka.brokers:}") List<String> brokers) {
        if (brokers.stream().allMatch(String::isBlank)) {
            throw new NoBrokersException();
        }
        return () -> brokers;
    }

    /** Whatever a client of Kafka knows may be set, {@code pacenote.kafka.properties.security.protocol} and so on. */
    @Bean
    KafkaBrokers kafkaBrokers(KafkaConnectionDetails connection, Environment environment) {
        return new KafkaBrokers(
                connection,
                Binder.get(environment)
                        .bind("pacenote.kafka.properties", Bindable.mapOf(String.class, String.class))
                        .orElse(Map.of()));
    }

    @Bean
    DeclaredTopics declaredTopics(ObjectProvider<EventCatalog> catalogs) {
        return new DeclaredTopics(catalogs.stream().toList());
    }

    @Bean
    TopicProvisioner topicProvisioner(KafkaBrokers brokers, DeclaredTopics topics, MessagingSettings settings) {
        return new TopicProvisioner(brokers, topics, settings.topics());
    }

    /** Camel finds it by its type. */
    @Bean
    RoutePolicyFactory consumersHavePolicies() {
        return new ConsumersHavePolicies();
    }

    /** Likewise. */
    @Bean
    RoutePolicyFactory consumedTopicsExist(KafkaBrokers brokers, MessagingSettings settings) {
        return new ConsumedTopicsExist(brokers, settings.topics());
    }

    /** Likewise. */
    @Bean
    CamelContextCustomizer storedGroups(StoredNames names) {
        return new StoredGroups(names);
    }

    /** Likewise. */
    @Bean
    RoutePolicyFactory tracedConsumers(Tracing tracing) {
        return new TracedConsumers(tracing);
    }

    @Bean
    OpenConsumers openKafkaConsumers(ApplicationEventPublisher listeners) {
        return new OpenConsumers(listeners::publishEvent);
    }

    @Bean
    KafkaConsumerSetup kafkaConsumerSetup(KafkaBrokers brokers, OpenConsumers openKafkaConsumers) {
        return new KafkaConsumerSetup(brokers, openKafkaConsumers);
    }
}
