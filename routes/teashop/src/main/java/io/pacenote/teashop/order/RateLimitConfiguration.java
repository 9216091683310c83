package io.pacenote.teashop.order;

import io.pacenote.rest.ratelimit.RateLimitPolicy;
import io.pacenote.teashop.TeashopSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many orders a client may place (spec 001-K24). */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    static final String ORDERS = "teashopOrderRateLimit";

    @Bean(ORDERS)
    RateLimitPolicy orderRateLimit(TeashopSettings settings) {
        return new RateLimitPolicy(settings.order().rateLimit());
    }
}
