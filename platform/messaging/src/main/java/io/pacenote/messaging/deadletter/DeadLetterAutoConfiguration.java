package io.pacenote.messaging.deadletter;

import io.pacenote.messaging.kafka.DeclaredTopics;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.messaging.outbox.OutboxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The dead letters and the route that writes them. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
public class DeadLetterAutoConfiguration {

    @Bean
    DeadLetters deadLetters(JdbcTemplate jdbc, Outbox outbox, DeclaredTopics topics, TransactionTemplate transaction) {
        return new DeadLetters(new DeadLetterTable(jdbc), outbox, topics, transaction);
    }

    @Bean
    DeadLetterRoutes deadLetterRoutes(DeadLetters deadLetters) {
        return new DeadLetterRoutes(deadLetters);
    }
}
