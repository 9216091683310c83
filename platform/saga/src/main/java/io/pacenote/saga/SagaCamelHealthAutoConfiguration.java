package io.pacenote.saga;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Health of sagas to Camel, which finds it by its type; where {@code camel-health} is. */
@AutoConfiguration(after = SagaAutoConfiguration.class)
@ConditionalOnClass(AbstractHealthCheck.class)
@ConditionalOnBean(Sagas.class)
@EnableConfigurationProperties(SagaHealthSettings.class)
public class SagaCamelHealthAutoConfiguration {

    @Bean
    HealthCheck sagaWorkerHealthCheck(SagaWorker worker) {
        return new SagaWorkerHealthCheck(worker);
    }

    @Bean
    HealthCheck stuckSagasHealthCheck(Sagas sagas, SagaHealthSettings settings) {
        return new StuckSagasHealthCheck(sagas, settings);
    }
}
