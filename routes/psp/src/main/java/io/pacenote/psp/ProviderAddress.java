package io.pacenote.psp;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the provider's resources are. Never from a message header, which anybody may have set. */
class ProviderAddress {

    /** The IETF draft "The Idempotency-Key HTTP Header Field". */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String SIMULATOR = "http://127.0.0.1:%s/simulators/psp";

    private final PspSettings settings;
    private final Environment environment;

    ProviderAddress(PspSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    public String charges() {
        return resource("charges");
    }

    public String refunds() {
        return resource("refunds");
    }

    public String charge(LookupRequest request) {
        return resource("charges", request.reference());
    }

    private String resource(String... segments) {
        return UriComponentsBuilder.fromUri(base())
                .pathSegment(segments)
                .encode()
                .build()
                .toUriString();
    }

    private URI base() {
        if (settings.url() != null && !settings.url().toString().isEmpty()) {
            return settings.url();
        }
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            throw new IllegalStateException(
                    "pacenote.psp.url is empty, and this process serves no simulator over HTTP");
        }
        return URI.create(SIMULATOR.formatted(port));
    }
}
