package io.pacenote.psp;

import io.pacenote.remote.RemoteRequest;
import io.pacenote.remote.ServiceAddress;
import org.springframework.core.env.Environment;

/** How the provider is asked. */
class ProviderRequests {

    private static final String SIMULATOR = "/simulators/psp";
    private static final String CHARGES = "charges";

    private final ServiceAddress provider;

    ProviderRequests(PspSettings settings, Environment environment) {
        this.provider = new ServiceAddress(settings.url(), SIMULATOR, environment);
    }

    RemoteRequest charge(ChargeRequest request) {
        return RemoteRequest.post(provider.of(CHARGES), request.reference(), request);
    }

    RemoteRequest refund(RefundRequest request) {
        return RemoteRequest.post(provider.of("refunds"), request.reference(), request);
    }

    RemoteRequest lookup(LookupRequest request) {
        return RemoteRequest.get(provider.of(CHARGES, request.reference()));
    }
}
