package io.pacenote.app.security;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Refuses to start on settings that are not safe, before anything has started that they could expose. */
final class SafeSettingsOnly implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final Profiles EMBEDDED = Profiles.of("embedded");

    private static final String CORS_ORIGINS = "pacenote.rest.cors-origins";

    /** Lowest precedence: the origins that are named win. */
    private static final Map<String, Object> NO_FOREIGN_PAGES = Map.of(CORS_ORIGINS, "");

    /** Patterns that leave nobody out. */
    private static final Set<String> EVERYBODY = Set.of("*", "http://*", "https://*", "*://*");

    /** Last: other initializers may bring settings. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        check(environment);
        if (settings(environment).mode() == SecurityMode.JWT) {
            environment.getPropertySources().addLast(new MapPropertySource("mode jwt", NO_FOREIGN_PAGES));
        }
    }

    /** @throws UnsafeSettingsException when they are not safe */
    static void check(Environment environment) {
        if (settings(environment).mode() == SecurityMode.OPEN) {
            checkOpen(environment);
        } else {
            checkJwt(environment);
        }
    }

    private static SecuritySettings settings(Environment environment) {
        return Binder.get(environment).bindOrCreate(SecuritySettings.PREFIX, SecuritySettings.class);
    }

    private static void checkJwt(Environment environment) {
        List<String> origins = Binder.get(environment)
                .bind(CORS_ORIGINS, Bindable.listOf(String.class))
                .orElse(List.of());
        if (origins.stream().anyMatch(EVERYBODY::contains)) {
            throw new UnsafeSettingsException(
                    "pacenote.security.mode=jwt lets the pages of every origin call the systems, by " + CORS_ORIGINS
                            + "=*.",
                    "Name the origins in " + CORS_ORIGINS + ", or leave it empty.");
        }
    }

    private static void checkOpen(Environment environment) {
        if (!environment.acceptsProfiles(EMBEDDED)) {
            throw new UnsafeSettingsException(
                    "pacenote.security.mode=open is for the embedded profile only, which is not active.",
                    "Set pacenote.security.mode=jwt and an issuer of tokens.");
        }
        InetAddress address = Binder.get(environment)
                .bind("server.address", InetAddress.class)
                .orElse(null);
        if (address == null || !address.isLoopbackAddress()) {
            throw new UnsafeSettingsException(
                    "pacenote.security.mode=open needs a loopback address, but server.address is "
                            + (address == null ? "not set" : address.getHostAddress()) + ".",
                    "Set server.address=127.0.0.1, or pacenote.security.mode=jwt and an issuer of tokens.");
        }
        if (environment.containsProperty("management.server.port")) {
            throw new UnsafeSettingsException(
                    "pacenote.security.mode=open does not protect a management port of its own.",
                    "Remove management.server.port, or set pacenote.security.mode=jwt and an issuer of tokens.");
        }
    }
}
