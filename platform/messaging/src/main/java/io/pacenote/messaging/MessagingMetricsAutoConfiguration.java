package io.pacenote.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.pacenote.messaging.deadletter.DeadLetterAutoConfiguration;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.kafka.OpenConsumers;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.postgres.Figures;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Measures outbox, inboxes, consumers and dead letters with Micrometer, where there is a registry. */
@AutoConfiguration(
        after = DeadLetterAutoConfiguration.class,
        afterName = "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public class MessagingMetricsAutoConfiguration {

    @Bean
    MessagingGauges messagingGauges(Outbox messagingOutbox, DeadLetters deadLetters, Figures databaseFigures) {
        return new MessagingGauges(messagingOutbox, deadLetters, databaseFigures);
    }

    @Bean
    MessagingMeters messagingMeters(MeterRegistry meters, OpenConsumers consumers) {
        return new MessagingMeters(meters, consumers);
    }
}
