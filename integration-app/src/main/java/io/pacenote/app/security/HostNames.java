package io.pacenote.app.security;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names under which this process may be called, whatever the port. */
final class HostNames {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names;

    private HostNames(Set<String> names) {
        this.names = names;
    }

    /** Loopback, and in mode jwt those that are configured. */
    static HostNames of(SecuritySettings settings) {
        Set<String> names = new TreeSet<>(LOOPBACK);
        if (settings.mode() == SecurityMode.JWT) {
            settings.allowedHosts().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        }
        return new HostNames(names);
    }

    /** Whether a {@code Host} header names one of them. */
    boolean containsHost(String host) {
        return contains(hostOf("http://" + host));
    }

    /** Whether an {@code Origin} header (RFC 6454) names one of them; the opaque origin {@code null} does not. */
    boolean containsOrigin(String origin) {
        return contains(hostOf(origin));
    }

    private boolean contains(@Nullable String name) {
        return name != null && names.contains(name.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String hostOf(String uri) {
        try {
            return URI.create(uri).getHost();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
