package io.pacenote.simulators;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets the server answer badly on demand. A simulator imports it, so that it is there whenever one is loaded, be it by {@code
 * pacenote.simulators.enabled} or by its name in {@code pacenote.contexts}, and never else.
 */
@Configuration(proxyBeanMethods = false)
public class FaultyAnswers {

    @Bean
    FaultyAnswerFilter faultyAnswerFilter() {
        return new FaultyAnswerFilter();
    }

    @Bean
    FaultyAnswerInstallation faultyAnswerInstallation() {
        return new FaultyAnswerInstallation();
    }
}
