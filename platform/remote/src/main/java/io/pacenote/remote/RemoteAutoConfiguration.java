package io.pacenote.remote;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** What all calls of a process share: the route template, the circuit breakers in one place, and the tokens that it shows. */
@AutoConfiguration(after = OAuth2ClientAutoConfiguration.class)
public class RemoteAutoConfiguration {

    /** Camel puts the circuit breakers of all routes into it, when it finds it. */
    @Bean
    @ConditionalOnMissingBean
    CircuitBreakerRegistry circuitBreakerRegistry() {
        return CircuitBreakerRegistry.ofDefaults();
    }

    @Bean
    BreakerOperations breakerOperations(CircuitBreakerRegistry breakers) {
        return new BreakerOperations(breakers);
    }

    @Bean
    RemoteCallTemplate remoteCallTemplate() {
        return new RemoteCallTemplate();
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceTokens noServiceTokens() {
        return ServiceTokens.NONE;
    }

    /** In an application with Spring Security's OAuth2 client. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ClientRegistrationRepository.class)
    @ConditionalOnProperty(ClientCredentialsTokens.CLIENT_ID)
    static class WithClientCredentials {

        @Bean
        ServiceTokens clientCredentialsTokens(
                ClientRegistrationRepository registrations, OAuth2AuthorizedClientService cache) {
            return new ClientCredentialsTokens(registrations, cache);
        }
    }
}
