package io.pacenote.rest.server;

import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The headers that may pass between HTTP and Camel. All others stay where they are: Camel steers itself by headers, so a
 * client that could set them could steer it too (CVE-2026-49098 is one such case), and what a route keeps in headers is
 * nobody's business outside.
 */
public final class HeaderAllowList implements HeaderFilterStrategy {

    private static final Set<String> INBOUND = names("Content-Type", "Accept", "Idempotency-Key");
    private static final Set<String> OUTBOUND =
            names("Content-Type", "Location", "Allow", "Retry-After", "ETag", "RateLimit", "RateLimit-Policy");

    private final Set<String> parameters;

    private HeaderAllowList(Set<String> parameters) {
        this.parameters = parameters;
    }

    /** The list for systems with a contract; their parameters come from it. */
    public static HeaderAllowList strict() {
        return new HeaderAllowList(Set.of());
    }

    /**
     * For a {@code platform-http} endpoint without contract, as its option {@code headerFilterStrategy}.
     *
     * @param parameters query parameters that become headers; a request header of such a name does not
     */
    public static HeaderAllowList withParameters(String... parameters) {
        return new HeaderAllowList(names(parameters));
    }

    static boolean isInbound(String header) {
        return INBOUND.contains(header);
    }

    static boolean isOutbound(String header) {
        return OUTBOUND.contains(header);
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, @Nullable Object value, Exchange exchange) {
        return !INBOUND.contains(name) && !parameters.contains(name);
    }

    @Override
    public boolean applyFilterToCamelHeaders(String name, @Nullable Object value, Exchange exchange) {
        return !OUTBOUND.contains(name);
    }

    private static Set<String> names(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
