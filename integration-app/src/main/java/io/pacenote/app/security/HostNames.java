package io.pacenote.app.security;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

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

    /** Whether it is one of them; in brackets, when it is an IPv6 address. */
    boolean contains(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}
