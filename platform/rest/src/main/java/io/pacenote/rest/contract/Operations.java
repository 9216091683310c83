package io.pacenote.rest.contract;

import io.pacenote.contexts.Contexts;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import io.pacenote.rest.rights.OwnRows;
import io.pacenote.rest.server.OperationRequest;
import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.http.HttpStatus;

/**
 * Does the operations of the contracts, by whatever protocol they are asked for: the one place that knows who may do what with
 * which rows, and that a context can be stopped or run elsewhere. It never waits for a route to appear.
 */
public final class Operations {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Contracts contracts;
    private final Contexts contexts;
    private final CamelContext camel;
    private final ProducerTemplate routes;
    private final OwnRowsGuard ownRows;
    private final OperationTrace trace;
    private final Map<String, ServedOperation> served = new ConcurrentHashMap<>();

    public Operations(Contracts contracts, Contexts contexts, CamelContext camel, Tracing tracing) {
        this.contracts = contracts;
        this.contexts = contexts;
        this.camel = camel;
        this.routes = camel.createProducerTemplate();
        this.ownRows = new OwnRowsGuard(routes);
        this.trace = new OperationTrace(tracing);
    }

    /**
     * For another protocol than HTTP: does an operation of a contract that this process serves. What comes of it, or the failure,
     * is in the exchange.
     *
     * @param exchange has the operation's path parameters as headers, and its body, if it takes one
     * @throws ProblemException 403, 404 or 503 when it is not begun at all, 400 when a parameter is wrong
     */
    public void perform(String operationId, OperationRequest request, Exchange exchange) {
        Contract contract = contracts.ofOperation(operationId);
        ServedOperation operation = served(contract.document(), contract.operation(operationId));
        Optional<OwnRows> own = reach(operation, request);
        request.attachTo(exchange);
        perform(operation, request, own, exchange);
    }

    /** @throws ProblemException 404 when its context runs elsewhere */
    ServedOperation served(OpenAPI document, Operation operation) {
        String id = operation.getOperationId();
        if (!contexts.isPresent(OperationId.contextOf(id))) {
            throw new ProblemException(StatusProblems.of(HttpStatus.NOT_FOUND.value()));
        }
        return served.computeIfAbsent(id, any -> ServedOperation.of(document, operation, camel));
    }

    /**
     * What the one who asks reaches by the operation, see {@link io.pacenote.rest.rights.Rights#reachOf}.
     *
     * @throws ProblemException 503 when its context is stopped, 403 when he may not do it at all
     */
    Optional<OwnRows> reach(ServedOperation operation, OperationRequest request) {
        if (!contexts.isStarted(operation.context())) {
            throw ProblemException.unavailable("%s is stopped right now".formatted(operation.context()), RETRY_AFTER);
        }
        return operation.rights().reachOf(request.caller());
    }

    /** @throws ProblemException when a parameter is wrong, or names a row that the caller does not reach */
    void perform(ServedOperation operation, OperationRequest request, Optional<OwnRows> own, Exchange exchange) {
        try (TracedWork work = trace.begin(operation, request)) {
            performTraced(operation, request, own, exchange);
            OperationTrace.end(work, exchange);
        }
    }

    private void performTraced(
            ServedOperation operation, OperationRequest request, Optional<OwnRows> own, Exchange exchange) {
        ContractParameters.bind(operation.operation(), request, exchange.getMessage());
        own.ifPresent(rows -> ownRows.before(operation, rows, exchange));
        routes.send(operation.route(), exchange);
        own.ifPresent(rows -> ownRows.after(operation, rows, exchange));
    }
}
