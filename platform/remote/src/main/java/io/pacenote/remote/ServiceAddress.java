package io.pacenote.remote;

import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the resources of a service are. Never from a message header, which anybody may have set. */
public final class ServiceAddress {

    private static final String THIS_PROCESS = "http://127.0.0.1:%s%s";

    /** The certificate of a server names hosts, hardly ever addresses. */
    private static final String THIS_PROCESS_WITH_TLS = "https://localhost:%s%s";

    private final @Nullable URI url;
    private final String localPath;
    private final Environment environment;

    /**
     * @param url base address of the service; if null or empty, the service is in this very process
     * @param localPath the service's base path in this process, such as {@code /simulators/psp}
     */
    public ServiceAddress(@Nullable URI url, String localPath, Environment environment) {
        this.url = url;
        this.localPath = localPath;
        this.environment = environment;
    }

    /** Whether a configured address means the service in this very process: null or empty. */
    public static boolean isInThisProcess(@Nullable URI url) {
        return url == null || url.toString().isEmpty();
    }

    /**
     * Resolved at each call: the port of this process is known only when its server has started.
     *
     * @param segments of the path below the base address; what is no path character is percent-encoded
     * @throws IllegalStateException when the service should be in this process, and this process serves no HTTP
     */
    public String of(String... segments) {
        return UriComponentsBuilder.fromUri(base())
                .pathSegment(segments)
                .encode()
                .build()
                .toUriString();
    }

    private URI base() {
        if (url != null && !isInThisProcess(url)) {
            return url;
        }
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            throw new IllegalStateException("No address is set for " + localPath + ", and this process serves no HTTP");
        }
        return URI.create((servesTls() ? THIS_PROCESS_WITH_TLS : THIS_PROCESS).formatted(port, localPath));
    }

    private boolean servesTls() {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && Stream.of("bundle", "key-store", "certificate")
                        .anyMatch(setting -> environment.containsProperty("server.ssl." + setting));
    }
}
