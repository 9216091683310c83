package io.pacenote.rest;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings of Spring that the conventions need; an application may set them otherwise. Two features would read the
 * bodies of forms before anyone has looked at their length, and no system takes forms. Tomcat waits
 * twenty seconds for a client that sends no header or reads no answer. Camel would log every request that a transacted route refuses, with what the client sent.
 */
public final class RestDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.of(
            "spring.servlet.multipart.enabled",
            "false",
            "spring.mvc.formcontent.filter.enabled",
            "false",
            "server.tomcat.connection-timeout",
            "5s",
            "server.tomcat.keep-alive-timeout",
            "60s",
            "logging.level.org.apache.camel.spring.spi.TransactionErrorHandler",
            "error");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("pacenote rest defaults", DEFAULTS));
    }
}
