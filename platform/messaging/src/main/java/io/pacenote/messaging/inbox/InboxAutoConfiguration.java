package io.pacenote.messaging.inbox;

import io.pacenote.messaging.MessagingAutoConfiguration;
import io.pacenote.messaging.MessagingSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The inbox and its purge. */
@AutoConfiguration(after = MessagingAutoConfiguration.class)
public class InboxAutoConfiguration {

    @Bean
    Inbox inbox(JdbcTemplate jdbc, ApplicationEventPublisher listeners) {
        return new Inbox(jdbc, listeners::publishEvent);
    }

    @Bean
    InboxPurgeRoutes inboxPurgeRoutes(Inbox inbox, MessagingSettings settings) {
        return new InboxPurgeRoutes(inbox, settings.inbox());
    }
}
