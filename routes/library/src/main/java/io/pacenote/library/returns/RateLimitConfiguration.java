package io.pacenote.library.returns;

import io.pacenote.library.LibrarySettings;
import io.pacenote.rest.ratelimit.RateLimitPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many returns a client may send (spec 004-N5). */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    static final String RETURNS = "libraryReturnRateLimit";

    @Bean(RETURNS)
    RateLimitPolicy returnRateLimit(LibrarySettings settings) {
        return new RateLimitPolicy(settings.returns().rateLimit());
    }
}
