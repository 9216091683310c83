package io.pacenote.engines;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * Activates the profile {@code embedded}, and keeps the engines' chatter off the console, when at least one engine is
 * not configured and so will be embedded.
 */
final class EmbeddedProfile implements EnvironmentPostProcessor, Ordered {

    private static final String PROFILE = "embedded";

    /** They print their whole configuration at INFO. Lowest precedence: any {@code logging.level} setting wins. */
    private static final Map<String, Object> QUIET_LOGGERS = Stream.of(
                    "kafka", "org.apache.kafka", "state.change.logger", "io.zonky.test.db.postgres")
            .collect(Collectors.toUnmodifiableMap(logger -> "logging.level." + logger, logger -> "warn"));

    /** Profiles count only from before the configuration files are read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (needsAnEngine(withConfigurationFiles(environment, application))) {
            environment.addActiveProfile(PROFILE);
            environment.getPropertySources().addLast(new MapPropertySource("quietEngines", QUIET_LOGGERS));
        }
    }

    /** The files can name the engines too: they are read ahead, into a copy. */
    private static Environment withConfigurationFiles(ConfigurableEnvironment original, SpringApplication application) {
        StandardEnvironment copy = new StandardEnvironment();
        MutablePropertySources sources = copy.getPropertySources();
        sources.stream().map(source -> source.getName()).toList().forEach(sources::remove);
        original.getPropertySources().forEach(sources::addLast);
        copy.setActiveProfiles(original.getActiveProfiles());
        ConfigDataEnvironmentPostProcessor.applyTo(copy, application.getResourceLoader(), null);
        return copy;
    }

    private static boolean needsAnEngine(Environment environment) {
        boolean enabled = environment.getProperty("pacenote.embedded.enabled", Boolean.class, true);
        return enabled
                && (new EngineAbsent.Database().matches(environment) || new EngineAbsent.Broker().matches(environment));
    }
}
