package io.pacenote.rest.contract;

import io.pacenote.contexts.Contexts;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import io.pacenote.rest.rights.OwnRows;
import io.pacenote.rest.server.AnswerRenderer;
import io.pacenote.rest.server.IncomingRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumerAware;
import org.apache.camel.component.rest.openapi.RestOpenapiProcessorStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.processor.RestBindingAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Takes a request from the contract to the route of its operation. Unlike Camel's own strategy it lets in only what the
 * contract declares, it knows that a context can be stopped or run elsewhere, and it never waits for a route to appear.
 */
public final class ContractStrategy implements RestOpenapiProcessorStrategy, CamelContextAware {

    /** Of all others, and of those that a path does not know, MethodsFilter lets none pass. */
    private static final String METHODS = "GET,HEAD,POST,PUT,PATCH,DELETE";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Contracts contracts;
    private final Contexts contexts;
    private final ProducerTemplate routes;
    private final OwnRowsGuard ownRows;
    private final Map<String, ServedOperation> operations = new ConcurrentHashMap<>();
    private CamelContext camelContext;

    public ContractStrategy(Contracts contracts, Contexts contexts, CamelContext camelContext) {
        this.contracts = contracts;
        this.contexts = contexts;
        this.camelContext = camelContext;
        this.routes = camelContext.createProducerTemplate();
        this.ownRows = new OwnRowsGuard(routes);
    }

    /**
     * Registers one mapping for all paths below that of a system. With one for each path, as Camel does it, Spring MVC would
     * answer some wrong methods and media types, with an Allow header that is not that of the path.
     */
    @Override
    public void validateOpenApi(OpenAPI openAPI, String basePath, PlatformHttpConsumerAware consumer) {
        camelContext
                .getComponent("platform-http", PlatformHttpComponent.class)
                .addHttpEndpoint(basePath + "/{first}", METHODS, null, null, consumer.getPlatformHttpConsumer());
    }

    @Override
    public boolean process(
            OpenAPI openAPI,
            Operation operation,
            String verb,
            String path,
            RestBindingAdvice binding,
            Exchange exchange,
            AsyncCallback callback) {
        try {
            requirePresent(operation);
            ServedOperation served = operations.computeIfAbsent(
                    operation.getOperationId(), id -> ServedOperation.of(openAPI, operation, camelContext));
            if (!served.path().isExact(path)) {
                throw new ProblemException(StatusProblems.of(HttpStatus.NOT_FOUND.value()));
            }
            requireStarted(served.context());
            IncomingRequest request = IncomingRequest.of(exchange)
                    .orElseThrow(() -> new IllegalStateException("A contract is served by HTTP only"));
            Optional<OwnRows> own = served.rights().reachOf(request.caller());
            admit(served, request, own, exchange);
            routes.send(served.route(), exchange);
            own.ifPresent(rows -> ownRows.after(served, rows, exchange));
        } catch (RuntimeException refused) {
            exchange.setException(refused);
        }
        callback.done(true);
        return true;
    }

    private void admit(ServedOperation served, IncomingRequest request, Optional<OwnRows> own, Exchange exchange) {
        EffectByGet.requireMeant(served.operation(), request, () -> allowed(request));
        if (AcceptedTypes.of(request).json() == MediaType.APPLICATION_JSON) {
            exchange.setProperty(AnswerRenderer.PLAIN_JSON, true);
        }
        ContractParameters.bind(served.operation(), request, exchange.getMessage());
        own.ifPresent(rows -> ownRows.before(served, rows, exchange));
    }

    private List<String> allowed(IncomingRequest request) {
        return contracts.methodsAt(request.getRequestURI()).orElse(List.of());
    }

    private void requirePresent(Operation operation) {
        if (!contexts.isPresent(OperationId.contextOf(operation.getOperationId()))) {
            throw new ProblemException(StatusProblems.of(HttpStatus.NOT_FOUND.value()));
        }
    }

    private void requireStarted(String context) {
        if (!contexts.isStarted(context)) {
            throw ProblemException.unavailable("%s is stopped right now".formatted(context), RETRY_AFTER);
        }
    }

    @Override
    public boolean processApiSpecification(String location, Exchange exchange, AsyncCallback callback) {
        try (InputStream document = PluginHelper.getResourceLoader(camelContext)
                .resolveResource(location)
                .getInputStream()) {
            exchange.getMessage().setHeaders(Map.of(Exchange.CONTENT_TYPE, "application/yaml"));
            exchange.getMessage().setBody(document.readAllBytes());
        } catch (Exception unreadable) {
            exchange.setException(unreadable);
        }
        callback.done(true);
        return true;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    /** Fixed: what is missing runs elsewhere. */
    @Override
    public void setMissingOperation(@Nullable String missingOperation) {}

    @Override
    public String getMissingOperation() {
        return "ignore";
    }

    /** There are no mocks. */
    @Override
    public void setMockIncludePattern(@Nullable String mockIncludePattern) {}

    @Override
    public @Nullable String getMockIncludePattern() {
        return null;
    }
}
