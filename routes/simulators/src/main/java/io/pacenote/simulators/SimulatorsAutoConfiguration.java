package io.pacenote.simulators;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Lets the server of a process with simulators answer badly on demand. */
@AutoConfiguration
@ConditionalOnProperty("pacenote.simulators.enabled")
public class SimulatorsAutoConfiguration {

    @Bean
    FaultyAnswerFilter faultyAnswerFilter() {
        return new FaultyAnswerFilter();
    }

    @Bean
    FaultyAnswerInstallation faultyAnswerInstallation() {
        return new FaultyAnswerInstallation();
    }
}
