package io.pacenote.saga;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.Model;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SagaCompletionMode;
import org.apache.camel.model.SagaDefinition;
import org.apache.camel.model.SagaPropagation;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.TransactedDefinition;
import org.apache.camel.saga.CamelSagaService;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.LifecycleStrategySupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at each route when it is added, before it consumes anything. A route whose sagas another service would keep, such as
 * Camel's in memory, ends the start; one that starts sagas without a limit of time is told in the log.
 */
final class SagaRouteCheck extends LifecycleStrategySupport {

    private static final Logger LOG = LoggerFactory.getLogger(SagaRouteCheck.class);

    private final SagaSettings settings;

    SagaRouteCheck(SagaSettings settings) {
        this.settings = settings;
    }

    /** @throws IllegalStateException if a route uses another saga service than ours */
    @Override
    public void onRoutesAdd(Collection<Route> routes) {
        routes.forEach(this::check);
    }

    private void check(Route route) {
        CamelContext camel = route.getCamelContext();
        @Nullable
        RouteDefinition definition =
                camel.getCamelContextExtension().getContextPlugin(Model.class).getRouteDefinition(route.getRouteId());
        if (definition == null) {
            return;
        }
        servicesOf(definition, camel)
                .filter(service -> !(service instanceof DurableSagaService))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new IllegalStateException(
                            "Route %s uses the saga service %s, not the durable one of pacenote-saga:"
                                            .formatted(
                                                    route.getRouteId(),
                                                    foreign.getClass().getName())
                                    + " take it out, such as a line addService(new InMemorySagaService())");
                });
        boolean hasNoLimit = settings.defaultTimeout() == null
                && find(definition, SagaDefinition.class).anyMatch(SagaRouteCheck::mayStayForEver);
        if (hasNoLimit) {
            LOG.warn(
                    "Route {} starts sagas without a timeout: one that nobody ends stays ACTIVE for ever. Give it timeout(…), or set pacenote.saga.default-timeout",
                    route.getRouteId());
        }
    }

    /** As Camel finds them: that which the route names, else that which was added to the context, else a bean: ours. */
    private static Stream<CamelSagaService> servicesOf(RouteDefinition definition, CamelContext camel) {
        Optional<CamelSagaService> added = Optional.ofNullable(camel.hasService(CamelSagaService.class));
        Stream<CamelSagaService> ofSagas =
                find(definition, SagaDefinition.class).flatMap(saga -> named(saga, camel).or(() -> added).stream());
        boolean endsSagas = find(definition, ToDefinition.class)
                .map(ToDefinition::getEndpointUri)
                .anyMatch(uri -> uri != null && uri.startsWith("saga:"));
        return endsSagas ? Stream.concat(ofSagas, added.stream()) : ofSagas;
    }

    private static Optional<CamelSagaService> named(SagaDefinition saga, CamelContext camel) {
        return Optional.ofNullable(saga.getSagaServiceBean()).or(() -> Optional.ofNullable(saga.getSagaService())
                .map(camel::resolvePropertyPlaceholders)
                .map(name -> CamelContextHelper.mandatoryLookup(camel, name, CamelSagaService.class)));
    }

    /** One that ends with its transaction leaves nothing if it does not end. */
    private static boolean mayStayForEver(SagaDefinition saga) {
        @Nullable String propagation = saga.getPropagation();
        boolean mayStart = propagation == null
                || propagation.equals(SagaPropagation.REQUIRED.name())
                || propagation.equals(SagaPropagation.REQUIRES_NEW.name());
        boolean isManual = SagaCompletionMode.MANUAL.name().equals(saga.getCompletionMode());
        boolean isInTransaction =
                ProcessorDefinitionHelper.findFirstParentOfType(TransactedDefinition.class, saga, true) != null;
        return mayStart && saga.getTimeout() == null && (isManual || !isInTransaction);
    }

    private static <T> Stream<T> find(ProcessorDefinition<?> route, Class<T> type) {
        return List.copyOf(ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), type)).stream();
    }
}
