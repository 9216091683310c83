package io.pacenote.tasks;

import io.micrometer.core.instrument.MeterRegistry;
import io.pacenote.postgres.Figures;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Measures due work with Micrometer, where there is a registry. */
@AutoConfiguration(
        after = TasksAutoConfiguration.class,
        afterName = "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public class TasksMetricsAutoConfiguration {

    @Bean
    TaskMeters taskMeters(MeterRegistry meters, Figures databaseFigures) {
        return new TaskMeters(meters, databaseFigures);
    }
}
