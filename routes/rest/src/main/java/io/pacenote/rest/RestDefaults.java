package io.pacenote.rest;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings of Spring that the conventions need; an application may set them otherwise. Both features read the bodies of
 * forms before anyone has looked at their length, and no system takes forms.
 */
public final class RestDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS =
            Map.of("spring.servlet.multipart.enabled", "false", "spring.mvc.formcontent.filter.enabled", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("pacenote rest defaults", DEFAULTS));
    }
}
