package io.pacenote.gateway;

import io.pacenote.contexts.Contexts;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.rest.contract.ForwardedSystems;
import org.apache.camel.model.Resilience4jConfigurationDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;

/** What the gateway consists of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
class GatewayConfiguration {

    @Bean
    ForwardedSystems forwardedSystems(GatewaySettings settings, Contexts contexts, ResourceLoader resources) {
        return new SystemsElsewhere(
                settings.systems(), contexts.systems(), ResourcePatternUtils.getResourcePatternResolver(resources));
    }

    @Bean
    Targets targets(Contracts contracts, ForwardedSystems systems, GatewaySettings settings) {
        return new Targets(contracts, systems.names(), settings);
    }

    @Bean
    TargetClient targetClient(GatewaySettings settings) {
        return new TargetClient(settings);
    }

    @Bean
    Forwarding forwarding(TargetClient client, Contracts contracts, GatewaySettings settings) {
        return new Forwarding(client, contracts, settings.deadline());
    }

    @Bean(GatewayRoutes.BREAKER_SETTINGS)
    Resilience4jConfigurationDefinition gatewayBreaker(GatewaySettings settings) {
        return settings.breaker().toDefinition();
    }
}
