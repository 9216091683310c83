package io.pacenote.rest.contract;

import io.pacenote.contexts.Contexts;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;

/** Ends a start with a contract that promises what no route does. */
public final class ContractCheck implements CamelContextConfiguration {

    private final Contracts contracts;
    private final Contexts contexts;

    public ContractCheck(Contracts contracts, Contexts contexts) {
        this.contracts = contracts;
        this.contexts = contexts;
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        // the routes are not there yet
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        List<String> missing = contracts.all().stream()
                .flatMap(contract -> contract.operations().stream())
                .map(Operation::getOperationId)
                .filter(id -> contexts.isPresent(OperationId.contextOf(id)))
                .filter(id -> camel.getRoute(id) == null)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Operations of a contract without a route of their name: " + missing);
        }
    }
}
