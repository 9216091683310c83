package io.pacenote.psp;

import io.pacenote.remote.ServiceAddress;
import org.springframework.core.env.Environment;

/** Where the provider's resources are. */
class ProviderAddress {

    /** The IETF draft "The Idempotency-Key HTTP Header Field". */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String SIMULATOR = "/simulators/psp";

    private final ServiceAddress provider;

    ProviderAddress(PspSettings settings, Environment environment) {
        this.provider = new ServiceAddress(settings.url(), SIMULATOR, environment);
    }

    public String charges() {
        return provider.of("charges");
    }

    public String refunds() {
        return provider.of("refunds");
    }

    public String charge(LookupRequest request) {
        return provider.of("charges", request.reference());
    }
}
