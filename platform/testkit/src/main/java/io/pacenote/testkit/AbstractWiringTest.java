package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.contexts.ContextStatus;
import io.pacenote.contexts.Contexts;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.rest.contract.EffectByGet;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.CatchDefinition;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SagaDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Routes, names and contract of a system fit together. Extend it in the package of the system, which has the system's name, as a
 * test with its application.
 */
public abstract class AbstractWiringTest {

    private static final int SCREEN_LINES = 45;
    private static final int SCREEN_COLUMNS = 120;
    private static final List<String> IN_THIS_PROCESS = List.of("direct:", "seda:", "tasks:");

    @Autowired
    private CamelContext camel;

    @Autowired
    private Contexts contexts;

    @Autowired
    private Contracts contracts;

    /** The system's class of constants; those of a context stand in a class of its own inside. */
    protected abstract Class<?> channels();

    private String system() {
        return Boundaries.of(getClass().getPackageName()).system();
    }

    @Test
    @DisplayName("every direct:, seda: and tasks: endpoint has a route that consumes it; Camel starts without, too")
    void noEndpointIsAnOrphan() {
        Set<String> consumed =
                camel.getRoutes().stream().map(AbstractWiringTest::endpointOf).collect(Collectors.toSet());

        List<String> used = camel.getEndpoints().stream()
                .map(endpoint -> endpoint.getEndpointUri())
                .filter(uri -> IN_THIS_PROCESS.stream().anyMatch(uri::startsWith))
                .map(AbstractWiringTest::withoutOptions)
                .toList();

        assertThat(used).isNotEmpty();
        assertThat(consumed).containsAll(used);
    }

    @Test
    @DisplayName("every route is called like its endpoint, and by a constant of the channels")
    void everyRouteHasTheNameOfItsEndpoint() {
        assertThat(routes()).isNotEmpty().allSatisfy(route -> {
            String uri = endpointOf(route);
            assertThat(names()).contains(route.getRouteId());
            if (!uri.startsWith("kafka:")) {
                assertThat(nameOf(uri)).isEqualTo(route.getRouteId());
            }
        });
    }

    @Test
    @DisplayName("every route belongs to the context in whose name it is")
    void everyRouteIsInItsContext() {
        assertThat(routes()).isNotEmpty().allSatisfy(route -> assertThat(route.getRouteId())
                .startsWith(route.getGroup() + "."));
    }

    @Test
    @DisplayName("every operation of the contract has its route")
    void everyOperationHasItsRoute() {
        List<String> operations = paths().flatMap(path -> path.readOperations().stream())
                .map(Operation::getOperationId)
                .toList();

        assertThat(operations).isNotEmpty().doesNotHaveDuplicates();
        assertThat(routes().stream().map(Route::getRouteId)).containsAll(operations);
    }

    @Test
    @DisplayName(
            "a GET whose route changes or sends anything says so in the contract, or HEAD and prefetch would do it too")
    void everyEffectByGetIsDeclared() {
        var effects = new RouteEffects(camel);

        assertThat(paths().map(PathItem::getGet).filter(Objects::nonNull))
                .isNotEmpty()
                .allSatisfy(get -> assertThat(EffectByGet.of(get))
                        .as("%s of %s", EffectByGet.EXTENSION, get.getOperationId())
                        .isEqualTo(effects.areIn(get.getOperationId())));
    }

    @Test
    @DisplayName("every constant of the channels is a context, a route, a topic or an outbox in use")
    void everyChannelIsUsed() {
        Set<String> used = new HashSet<>();
        routes().forEach(route -> used.add(route.getRouteId()));
        contexts.list().stream().map(ContextStatus::name).forEach(used::add);
        camel.getEndpoints().stream()
                .map(endpoint -> withoutOptions(endpoint.getEndpointUri()))
                .forEach(uri -> {
                    used.add(uri.replace("://", ":"));
                    used.addAll(List.of(nameOf(uri).split(",")));
                });

        assertThat(used).containsAll(names());
    }

    @Test
    @DisplayName("no saga route handles exceptions: Camel takes a handled one for success")
    void noSagaRouteHandlesExceptions() {
        List<RouteDefinition> sagaRoutes = definitions()
                .filter(route -> !in(route, SagaDefinition.class).isEmpty())
                .toList();

        assertThat(sagaRoutes).isNotEmpty().allSatisfy(route -> {
            assertThat(in(route, OnExceptionDefinition.class))
                    .as(route.getRouteId())
                    .isEmpty();
            assertThat(in(route, CatchDefinition.class)).as(route.getRouteId()).isEmpty();
        });
    }

    @Test
    @DisplayName(
            "the package-info tells the whole flow on one screen: every step of a saga and its compensation, no other route")
    void theFlowIsToldOnOneScreen() {
        List<String> ofContexts =
                contexts.list().stream().map(ContextStatus::name).toList();
        Flow flow = Flow.of(getClass().getPackageName(), ofContexts);
        List<String> existing = routes().stream().map(Route::getRouteId).toList();
        List<String> steps = definitions().flatMap(Flow::sagaSteps).toList();

        assertThat(flow.lines()).hasSizeBetween(1, SCREEN_LINES).allSatisfy(line -> assertThat(line)
                .hasSizeLessThanOrEqualTo(SCREEN_COLUMNS));
        assertThat(steps).isNotEmpty();
        assertThat(flow.routes()).containsAll(steps);
        assertThat(existing).containsAll(flow.routes());
    }

    private Stream<PathItem> paths() {
        return contracts.all().stream()
                .filter(contract -> contract.system().equals(system()))
                .flatMap(contract -> contract.document().getPaths().values().stream());
    }

    private List<Route> routes() {
        return camel.getRoutes().stream()
                .filter(route -> route.getGroup() != null && route.getGroup().startsWith(system() + "."))
                .toList();
    }

    private Stream<RouteDefinition> definitions() {
        List<String> existing = routes().stream().map(Route::getRouteId).toList();
        return ((ModelCamelContext) camel)
                .getRouteDefinitions().stream().filter(route -> existing.contains(route.getRouteId()));
    }

    private static <T extends ProcessorDefinition<T>> Collection<T> in(RouteDefinition route, Class<T> type) {
        return ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), type);
    }

    private static String endpointOf(Route route) {
        return withoutOptions(route.getConsumer().getEndpoint().getEndpointUri());
    }

    private static String withoutOptions(String uri) {
        return uri.contains("?") ? uri.substring(0, uri.indexOf('?')) : uri;
    }

    private static String nameOf(String uri) {
        return uri.substring(uri.indexOf("://") + 3);
    }

    private List<String> names() {
        return Stream.concat(Stream.of(channels()), Stream.of(channels().getClasses()))
                .flatMap(group -> Stream.of(group.getFields()))
                .map(AbstractWiringTest::valueOf)
                .toList();
    }

    private static String valueOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
