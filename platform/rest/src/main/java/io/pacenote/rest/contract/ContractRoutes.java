package io.pacenote.rest.contract;

import org.apache.camel.builder.RouteBuilder;

/** One route for each contract: from its paths to the {@code direct} endpoints of its operations. */
public final class ContractRoutes extends RouteBuilder {

    /** The document's path below that of its system. */
    static final String DOCUMENT = "/openapi.yaml";

    private final Contracts contracts;

    public ContractRoutes(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void configure() {
        contracts.here().forEach(this::serve);
    }

    /** Camel must not check for missing operations by itself: those of contexts that run elsewhere are missing rightly. */
    private void serve(Contract contract) {
        // spotless:off
        rest()
            .openApi()
                .specification(Contract.locationOf(contract.system()))
                .routeId("rest." + contract.system())
                .apiContextPath(DOCUMENT)
                .missingOperation("ignore");
        // spotless:on
    }
}
