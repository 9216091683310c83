package io.pacenote.nicecall.caller;

import io.pacenote.messaging.failure.RetriedFailures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to a notification that the service does not take now. */
@Configuration(proxyBeanMethods = false)
class NotificationFailures {

    @Bean
    RetriedFailures notificationsAreSentAgain() {
        return RetriedFailures.of(NotificationOutstandingException.class);
    }
}
