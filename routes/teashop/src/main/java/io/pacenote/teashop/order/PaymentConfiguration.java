package io.pacenote.teashop.order;

import io.pacenote.remote.RemoteHttpClient;
import io.pacenote.remote.ServiceTokens;
import io.pacenote.teashop.TeashopSettings;
import io.pacenote.tracing.Tracing;
import org.apache.camel.model.Resilience4jConfigurationDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the call to pay needs by name. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    static final String HTTP_CLIENT = "teashopPayClient";
    static final String BREAKER = "teashopPayBreaker";

    @Bean(HTTP_CLIENT)
    RemoteHttpClient payClient(TeashopSettings settings, ServiceTokens tokens, Tracing tracing) {
        return new RemoteHttpClient(settings.order().timeout(), settings.order().connections(), tokens, tracing);
    }

    @Bean(BREAKER)
    Resilience4jConfigurationDefinition payBreaker(TeashopSettings settings) {
        return settings.order().breaker().toDefinition();
    }
}
