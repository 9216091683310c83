package io.pacenote.nicecall.caller;

import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.remote.RemoteHttpClient;
import io.pacenote.remote.ServiceTokens;
import io.pacenote.tracing.Tracing;
import org.apache.camel.model.Resilience4jConfigurationDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the call to payment needs by name. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    static final String HTTP_CLIENT = "nicecallPaymentClient";
    static final String BREAKER = "nicecallPaymentBreaker";

    @Bean(HTTP_CLIENT)
    RemoteHttpClient paymentClient(NicecallSettings settings, ServiceTokens tokens, Tracing tracing) {
        return new RemoteHttpClient(
                settings.caller().timeout(), settings.caller().connections(), tokens, tracing);
    }

    @Bean(BREAKER)
    Resilience4jConfigurationDefinition paymentBreaker(NicecallSettings settings) {
        return settings.caller().breaker().toDefinition();
    }
}
