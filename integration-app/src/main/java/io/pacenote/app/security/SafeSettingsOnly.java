package io.pacenote.app.security;

import java.net.InetAddress;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses to start on settings that are not safe, before anything has started that they could expose. */
final class SafeSettingsOnly implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final Profiles EMBEDDED = Profiles.of("embedded");

    /** Last: other initializers may bring settings. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    /** @throws UnsafeSettingsException when they are not safe */
    static void check(Environment environment) {
        SecuritySettings settings =
                Binder.get(environment).bindOrCreate(SecuritySettings.PREFIX, SecuritySettings.class);
        if (settings.mode() == SecurityMode.OPEN) {
            checkOpen(environment);
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
