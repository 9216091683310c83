package io.pacenote.teashop.customer;

import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.teashop.TeashopChannels;
import org.apache.camel.spi.IdempotentRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What routes in Java make for themselves, by the names that those in YAML know. */
@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    @Bean("teashop.customer.inbox")
    IdempotentRepository customerInbox(Inbox inbox) {
        return inbox.of(TeashopChannels.Customer.CONTEXT);
    }
}
