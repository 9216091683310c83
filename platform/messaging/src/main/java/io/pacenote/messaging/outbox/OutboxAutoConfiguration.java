package io.pacenote.messaging.outbox;

import io.pacenote.messaging.EventEncoder;
import io.pacenote.messaging.MessagingAutoConfiguration;
import io.pacenote.messaging.MessagingSettings;
import io.pacenote.messaging.kafka.DeclaredTopics;
import io.pacenote.messaging.kafka.KafkaAutoConfiguration;
import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.postgres.Unpooled;
import io.pacenote.postgres.WakeUpSignal;
import io.pacenote.tracing.Tracing;
import javax.sql.DataSource;
import org.apache.camel.health.HealthCheck;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox, its Camel component and its relay. */
@AutoConfiguration(after = {MessagingAutoConfiguration.class, KafkaAutoConfiguration.class})
public class OutboxAutoConfiguration {

    @Bean
    OutboxSignal outboxSignal() {
        return new OutboxSignal(new WakeUpSignal());
    }

    @Bean
    Outbox messagingOutbox(
            JdbcTemplate jdbc,
            EventEncoder encoder,
            DeclaredTopics topics,
            OutboxSignal outboxSignal,
            Tracing tracing) {
        return new Outbox(jdbc, encoder, topics, outboxSignal.wakeUp(), tracing);
    }

    /** Camel finds a component by the name of its bean. */
    @Bean
    OutboxComponent outbox(Outbox messagingOutbox, DeclaredTopics topics) {
        return new OutboxComponent(messagingOutbox, topics);
    }

    @Bean
    OutboxRelay outboxRelay(
            DataSource dataSource, KafkaBrokers brokers, OutboxSignal outboxSignal, MessagingSettings settings) {
        return new OutboxRelay(
                Unpooled.like(dataSource), new KafkaOutlet(brokers), outboxSignal.wakeUp(), settings.outbox());
    }

    /** Camel finds it by its type. */
    @Bean
    HealthCheck outboxHealthCheck(Outbox messagingOutbox, MessagingSettings settings) {
        return new OutboxHealthCheck(messagingOutbox, settings.outbox().healthyAge());
    }

    /** Camel finds it by this name, when it looks for what {@code META-INF/services/org/apache/camel/dev-console} names. */
    @Bean("outbox-dev-console")
    OutboxDevConsole outboxDevConsole(Outbox messagingOutbox, OutboxRelay outboxRelay) {
        return new OutboxDevConsole(messagingOutbox, outboxRelay);
    }

    /** A type of its own, so that the signals of other workers are not mistaken for it. */
    record OutboxSignal(WakeUpSignal wakeUp) {}
}
