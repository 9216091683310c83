package io.pacenote.engines;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Activates the profile {@code embedded}, keeps the engines' chatter off the console and asks for no replicas, when at least
 * one engine is not configured and so will be embedded. Not where other profiles are active, such as {@code prod}: there the
 * address of an engine was forgotten, and an application that nobody has to log in to, on an empty database, is not what was
 * meant. No engine is embedded then either, unless {@code pacenote.embedded.enabled} says so.
 */
final class EmbeddedProfile implements EnvironmentPostProcessor, Ordered {

    private static final String PROFILE = "embedded";

    /** {@code default} is active when no other is. */
    private static final Profiles EMBEDDED_OR_NONE = Profiles.of(PROFILE, "default");

    private static final Map<String, Object> NOTHING_EMBEDDED = Map.of("pacenote.embedded.enabled", "false");

    /**
     * The broker prints its whole configuration at INFO, and warns of being a new cluster and of closing its own
     * connections. Lowest precedence: any {@code logging.level} setting wins.
     */
    private static final Map<String, Object> QUIET_BROKER = Map.of(
            "logging.level.kafka", "warn",
            "logging.level.org.apache.kafka", "warn",
            "logging.level.org.apache.kafka.clients.NetworkClient", "error",
            "logging.level.org.apache.kafka.controller.QuorumController", "error",
            "logging.level.org.apache.zookeeper", "warn",
            "logging.level.state.change.logger", "warn");

    /** The embedded broker is alone. Lowest precedence here too. */
    private static final Map<String, Object> ONE_REPLICA = Map.of(
            "pacenote.messaging.topics.replication", "1",
            "pacenote.messaging.topics.min-in-sync-replicas", "1");

    /** Its own log is a file beside its data. */
    private static final Map<String, Object> QUIET_DATABASE = Map.of("logging.level.io.zonky.test.db.postgres", "warn");

    /** Profiles count only from before the configuration files are read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Environment configured = withConfigurationFiles(environment, application);
        if (!configured.acceptsProfiles(EMBEDDED_OR_NONE)) {
            environment.getPropertySources().addLast(new MapPropertySource("nothingEmbedded", NOTHING_EMBEDDED));
            return;
        }
        if (new EngineToEmbed.Broker().matches(configured)) {
            embed(environment, "quietBroker", QUIET_BROKER);
            environment.getPropertySources().addLast(new MapPropertySource("oneReplica", ONE_REPLICA));
        }
        if (new EngineToEmbed.Database().matches(configured)) {
            embed(environment, "quietDatabase", QUIET_DATABASE);
        }
    }

    private static void embed(ConfigurableEnvironment environment, String name, Map<String, Object> quietLoggers) {
        environment.addActiveProfile(PROFILE);
        environment.getPropertySources().addLast(new MapPropertySource(name, quietLoggers));
    }

    /** The files can name the engines too: they are read ahead, into a copy. */
    private static Environment withConfigurationFiles(ConfigurableEnvironment original, SpringApplication application) {
        StandardEnvironment copy = new StandardEnvironment();
        MutablePropertySources sources = copy.getPropertySources();
        sources.stream().map(PropertySource::getName).toList().forEach(sources::remove);
        original.getPropertySources().forEach(sources::addLast);
        copy.setActiveProfiles(original.getActiveProfiles());
        ConfigDataEnvironmentPostProcessor.applyTo(copy, application.getResourceLoader(), null);
        return copy;
    }
}
