package io.pacenote.library.borrow;

import io.pacenote.library.LibrarySettings;
import io.pacenote.remote.RemoteHttpClient;
import io.pacenote.remote.ServiceTokens;
import io.pacenote.tracing.Tracing;
import org.apache.camel.model.Resilience4jConfigurationDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the call to book needs by name. */
@Configuration(proxyBeanMethods = false)
class BookConfiguration {

    static final String HTTP_CLIENT = "libraryBookClient";
    static final String BREAKER = "libraryBookBreaker";

    @Bean(HTTP_CLIENT)
    RemoteHttpClient bookClient(LibrarySettings settings, ServiceTokens tokens, Tracing tracing) {
        return new RemoteHttpClient(
                settings.borrow().timeout(), settings.borrow().connections(), tokens, tracing);
    }

    @Bean(BREAKER)
    Resilience4jConfigurationDefinition bookBreaker(LibrarySettings settings) {
        return settings.borrow().breaker().toDefinition();
    }
}
