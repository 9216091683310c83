package io.pacenote.rest.contract;

import io.pacenote.contexts.Contexts;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.core.Ordered;

/** Ends a start with a contract that promises what no route does. */
public final class ContractCheck implements CamelContextConfiguration, Ordered {

    private final Contracts contracts;
    private final Contexts contexts;

    public ContractCheck(Contracts contracts, Contexts contexts) {
        this.contracts = contracts;
        this.contexts = contexts;
    }

    /**
     * By the definitions of the routes: nothing has been consumed yet, and what is thrown here ends the start. What is thrown
     * when the routes are up, Camel logs and ignores.
     */
    @Override
    public void beforeApplicationStart(CamelContext camel) {
        Model routes = camel.getCamelContextExtension().getContextPlugin(Model.class);
        List<String> missing = contracts.all().stream()
                .flatMap(contract -> contract.operations().stream())
                .map(Operation::getOperationId)
                .filter(id -> contexts.isPresent(OperationId.contextOf(id)))
                .filter(id -> routes.getRouteDefinition(id) == null)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Operations of a contract without a route of their name: " + missing);
        }
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        // too late to refuse
    }

    /** After those that bring routes of their own. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
