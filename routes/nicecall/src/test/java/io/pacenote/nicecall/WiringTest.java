package io.pacenote.nicecall;

import io.pacenote.contexts.Contexts;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.testkit.Wiring;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Routes, names and contract fit together. */
@NicecallTest
class WiringTest {

    private final Wiring nicecall;

    WiringTest(@Autowired CamelContext camel, @Autowired Contexts contexts, @Autowired Contracts contracts) {
        nicecall = new Wiring(camel, contexts, contracts, "nicecall", NicecallChannels.class);
    }

    @Test
    @DisplayName("every direct: and seda: endpoint has a route that consumes it")
    void noEndpointIsAnOrphan() {
        nicecall.noEndpointIsAnOrphan();
    }

    @Test
    @DisplayName("every route is called like its endpoint, and by a constant of the channels")
    void everyRouteHasTheNameOfItsEndpoint() {
        nicecall.everyRouteHasTheNameOfItsEndpoint();
    }

    @Test
    @DisplayName("every operation of the contract has its route")
    void everyOperationHasItsRoute() {
        nicecall.everyOperationHasItsRoute();
    }

    @Test
    @DisplayName("every constant of the channels is a context, a route, a topic or an outbox in use")
    void everyChannelIsUsed() {
        nicecall.everyChannelIsUsed();
    }

    @Test
    @DisplayName("every route belongs to the context in whose name it is")
    void everyRouteIsInItsContext() {
        nicecall.everyRouteIsInItsContext();
    }

    @Test
    @DisplayName("every GET that changes or sends anything says so in the contract")
    void everyEffectByGetIsDeclared() {
        nicecall.everyEffectByGetIsDeclared();
    }
}
