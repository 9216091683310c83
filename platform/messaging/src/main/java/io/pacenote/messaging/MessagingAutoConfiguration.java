package io.pacenote.messaging;

import io.pacenote.postgres.SchemaMigration;
import io.pacenote.postgres.StoredNames;
import io.pacenote.tracing.TracingAutoConfiguration;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What all parts of messaging share: settings, the database schema, and the way events are written and read. */
@AutoConfiguration(after = {ValidationAutoConfiguration.class, TracingAutoConfiguration.class})
@EnableConfigurationProperties(MessagingSettings.class)
public class MessagingAutoConfiguration {

    @Bean
    SchemaMigration messagingSchema() {
        return new SchemaMigration("messaging", "classpath:pacenote/schema/messaging");
    }

    @Bean
    EventTypes eventTypes(ObjectProvider<EventCatalog> catalogs) {
        return new EventTypes(catalogs.stream().toList());
    }

    @Bean
    EventEncoder eventEncoder(EventTypes types, ObjectProvider<Clock> clock) {
        return new EventEncoder(types, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    EventReader eventReader(EventTypes types, Validator validator, MessagingSettings settings) {
        return new EventReader(types, validator, settings.forgotten());
    }

    @Bean
    EventDecoder eventDecoder(EventReader reader, EventTypes types, StoredNames names) {
        return new EventDecoder(reader, new SagaClaims(types, names));
    }
}
