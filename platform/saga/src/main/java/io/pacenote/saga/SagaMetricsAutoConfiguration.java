package io.pacenote.saga;

import io.micrometer.core.instrument.MeterRegistry;
import io.pacenote.postgres.Figures;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures sagas with Micrometer, where there is a registry. */
@AutoConfiguration(
        after = SagaAutoConfiguration.class,
        afterName = "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({Sagas.class, MeterRegistry.class})
public class SagaMetricsAutoConfiguration {

    @Bean
    SagaMeters sagaMeters(MeterRegistry meters) {
        return new SagaMeters(meters);
    }

    @Bean
    SagaGauges sagaGauges(JdbcClient jdbc, Sagas sagas, Figures databaseFigures) {
        return new SagaGauges(jdbc, sagas, databaseFigures);
    }
}
