package io.pacenote.rest.contract;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.StatusProblems;
import io.pacenote.rest.rights.OwnRows;
import io.pacenote.rest.server.AnswerRenderer;
import io.pacenote.rest.server.IncomingRequest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumerAware;
import org.apache.camel.component.rest.openapi.RestOpenapiProcessorStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.processor.RestBindingAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Takes a request by HTTP from the contract to its {@linkplain Operations operation}. Unlike Camel's own strategy it lets in
 * only what the contract declares.
 */
public final class ContractStrategy implements RestOpenapiProcessorStrategy, CamelContextAware {

    /** Of all others, and of those that a path does not know, MethodsFilter lets none pass. */
    private static final String METHODS = "GET,HEAD,POST,PUT,PATCH,DELETE";

    private final Contracts contracts;
    private final Operations operations;
    private CamelContext camelContext;

    public ContractStrategy(Contracts contracts, Operations operations, CamelContext camelContext) {
        this.contracts = contracts;
        this.operations = operations;
        this.camelContext = camelContext;
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
            ServedOperation served = operations.served(openAPI, operation);
            if (!served.path().isExact(path)) {
                throw new ProblemException(StatusProblems.of(HttpStatus.NOT_FOUND.value()));
            }
            IncomingRequest request = IncomingRequest.of(exchange)
                    .orElseThrow(() -> new IllegalStateException("A contract is served by HTTP only"));
            Optional<OwnRows> own = operations.reach(served, request);
            negotiate(operation, request, exchange);
            operations.perform(served, request, own, exchange);
        } catch (RuntimeException refused) {
            exchange.setException(refused);
        }
        callback.done(true);
        return true;
    }

    private void negotiate(Operation operation, IncomingRequest request, Exchange exchange) {
        EffectByGet.requireMeant(operation, request, () -> allowed(request));
        if (AcceptedTypes.of(request).json() == MediaType.APPLICATION_JSON) {
            exchange.setProperty(AnswerRenderer.PLAIN_JSON, true);
        }
    }

    private List<String> allowed(IncomingRequest request) {
        return contracts.methodsAt(request.getRequestURI()).orElse(List.of());
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
