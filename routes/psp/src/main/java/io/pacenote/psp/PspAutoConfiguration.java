package io.pacenote.psp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.remote.RemoteHttpClient;
import io.pacenote.remote.ServiceAddress;
import io.pacenote.remote.ServiceTokens;
import io.pacenote.tracing.Tracing;
import org.apache.camel.model.Resilience4jConfigurationDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The port is there in every process that has this module. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@EnableConfigurationProperties(PspSettings.class)
public class PspAutoConfiguration {

    @Bean
    PspRoutes pspRoutes() {
        return new PspRoutes();
    }

    @Bean
    ProviderRoutes pspProviderRoutes(PspSettings settings, Environment environment, ObjectMapper json) {
        return new ProviderRoutes(new ProviderRequests(settings, environment), new ProviderAnswers(json));
    }

    /** A token of this platform is for the simulator in this process, and for nobody elsewhere. */
    @Bean(ProviderRoutes.HTTP_CLIENT)
    RemoteHttpClient pspHttpClient(PspSettings settings, ServiceTokens tokens, Tracing tracing) {
        return new RemoteHttpClient(
                settings.timeout(),
                settings.connections(),
                ServiceAddress.isInThisProcess(settings.url()) ? tokens : ServiceTokens.NONE,
                tracing);
    }

    @Bean(ProviderRoutes.BREAKER)
    Resilience4jConfigurationDefinition pspBreaker(PspSettings settings) {
        return settings.breaker().toDefinition();
    }
}
