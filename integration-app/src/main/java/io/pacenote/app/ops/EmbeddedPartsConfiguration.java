package io.pacenote.app.ops;

import io.pacenote.engines.Engines;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The production jar has no embedded engines, not even their classes. */
@Configuration(proxyBeanMethods = false)
class EmbeddedPartsConfiguration {

    /** With the engines in the jar, settings decide which of them run. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Engines.class)
    static class WithEngines {

        @Bean
        EmbeddedParts embeddedParts(Engines engines) {
            return new EmbeddedParts(engines.kafkaEmbedded(), engines.databaseEmbedded());
        }
    }

    /** Without them there is nothing to ask. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("io.pacenote.engines.Engines")
    static class WithoutEngines {

        @Bean
        EmbeddedParts embeddedParts() {
            return new EmbeddedParts(false, false);
        }
    }
}
