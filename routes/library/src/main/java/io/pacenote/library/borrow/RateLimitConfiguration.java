package io.pacenote.library.borrow;

import io.pacenote.library.LibrarySettings;
import io.pacenote.rest.ratelimit.RateLimitPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many loans a client may ask for (spec 004-N5). */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    static final String LOANS = "libraryBorrowRateLimit";

    @Bean(LOANS)
    RateLimitPolicy borrowRateLimit(LibrarySettings settings) {
        return new RateLimitPolicy(settings.borrow().rateLimit());
    }
}
