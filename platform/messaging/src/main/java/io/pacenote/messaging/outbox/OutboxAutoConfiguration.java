package io.pacenote.messaging.outbox;

import io.pacenote.messaging.EventEncoder;
import io.pacenote.messaging.MessagingAutoConfiguration;
import io.pacenote.messaging.MessagingSettings;
import io.pacenote.messaging.kafka.DeclaredTopics;
import io.pacenote.messaging.kafka.KafkaAutoConfiguration;
import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.postgres.Doorbell;
import io.pacenote.postgres.Unpooled;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox, its Camel component and its relay. */
@AutoConfiguration(after = {MessagingAutoConfiguration.class, KafkaAutoConfiguration.class})
public class OutboxAutoConfiguration {

    @Bean
    OutboxDoorbell outboxDoorbell() {
        return new OutboxDoorbell(new Doorbell());
    }

    @Bean
    Outbox messagingOutbox(JdbcTemplate jdbc, EventEncoder encoder, DeclaredTopics topics, OutboxDoorbell doorbell) {
        return new Outbox(jdbc, encoder, topics, doorbell.bell());
    }

    /** Camel finds a component by the name of its bean. */
    @Bean
    OutboxComponent outbox(Outbox messagingOutbox, DeclaredTopics topics) {
        return new OutboxComponent(messagingOutbox, topics);
    }

    @Bean
    OutboxRelay outboxRelay(
            DataSource dataSource, KafkaBrokers brokers, OutboxDoorbell doorbell, MessagingSettings settings) {
        return new OutboxRelay(Unpooled.like(dataSource), new KafkaOutlet(brokers), doorbell.bell(), settings.outbox());
    }

    /** A type of its own, so that the bells of other workers are not mistaken for it. */
    record OutboxDoorbell(Doorbell bell) {}
}
