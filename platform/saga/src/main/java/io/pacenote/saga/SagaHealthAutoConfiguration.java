package io.pacenote.saga;

import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Shows stuck sagas in {@code /actuator/health}, where there is one. */
@AutoConfiguration(after = SagaAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(Sagas.class)
@EnableConfigurationProperties(SagaHealthSettings.class)
public class SagaHealthAutoConfiguration {

    @Bean
    @ConditionalOnEnabledHealthIndicator("sagas")
    HealthIndicator sagasHealthIndicator(Sagas sagas, SagaHealthSettings settings) {
        return new SagaHealthIndicator(sagas, settings);
    }
}
