package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.contexts.ContextStatus;
import io.pacenote.contexts.Contexts;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.rest.contract.EffectByGet;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;

/** How routes, names and contract of a running system have to fit together. Each check throws an {@link AssertionError}. */
public final class Wiring {

    private final CamelContext camel;
    private final Contexts contexts;
    private final Contracts contracts;
    private final String system;
    private final Class<?> channels;

    /** @param channels the system's class of constants */
    public Wiring(CamelContext camel, Contexts contexts, Contracts contracts, String system, Class<?> channels) {
        this.camel = camel;
        this.contexts = contexts;
        this.contracts = contracts;
        this.system = system;
        this.channels = channels;
    }

    /** Every {@code direct:} and {@code seda:} endpoint has a route that consumes it; Camel starts without, too. */
    public void noEndpointIsAnOrphan() {
        Set<String> consumed =
                camel.getRoutes().stream().map(Wiring::endpointOf).collect(Collectors.toSet());

        List<String> used = camel.getEndpoints().stream()
                .map(endpoint -> endpoint.getEndpointUri())
                .filter(uri -> uri.startsWith("direct:") || uri.startsWith("seda:"))
                .map(Wiring::withoutOptions)
                .toList();

        assertThat(used).isNotEmpty();
        assertThat(consumed).containsAll(used);
    }

    /** Every route is called like its endpoint, and by a constant of the channels. */
    public void everyRouteHasTheNameOfItsEndpoint() {
        assertThat(routes()).isNotEmpty().allSatisfy(route -> {
            String uri = endpointOf(route);
            assertThat(channels()).contains(route.getRouteId());
            if (!uri.startsWith("kafka:")) {
                assertThat(nameOf(uri)).isEqualTo(route.getRouteId());
            }
        });
    }

    /** Every route belongs to the context in whose name it is. */
    public void everyRouteIsInItsContext() {
        assertThat(routes()).isNotEmpty().allSatisfy(route -> assertThat(route.getRouteId())
                .startsWith(route.getGroup() + "."));
    }

    /** Every operation of the contract has its route. */
    public void everyOperationHasItsRoute() {
        List<String> operations = paths().flatMap(path -> path.readOperations().stream())
                .map(Operation::getOperationId)
                .toList();

        assertThat(operations).isNotEmpty().doesNotHaveDuplicates();
        assertThat(routes().stream().map(Route::getRouteId)).containsAll(operations);
    }

    /** A GET whose route changes or sends anything says so in the contract, or a HEAD or a prefetch would do it too. */
    public void everyEffectByGetIsDeclared() {
        var effects = new RouteEffects(camel);

        assertThat(paths().map(PathItem::getGet).filter(Objects::nonNull))
                .isNotEmpty()
                .allSatisfy(get -> assertThat(EffectByGet.of(get))
                        .as("%s of %s", EffectByGet.EXTENSION, get.getOperationId())
                        .isEqualTo(effects.areIn(get.getOperationId())));
    }

    /** Every constant of the channels is a context, a route, a topic or an outbox in use. */
    public void everyChannelIsUsed() {
        Set<String> used = new HashSet<>();
        routes().forEach(route -> used.add(route.getRouteId()));
        contexts.list().stream().map(ContextStatus::name).forEach(used::add);
        camel.getEndpoints().stream()
                .map(endpoint -> withoutOptions(endpoint.getEndpointUri()))
                .forEach(uri -> {
                    used.add(uri.replace("://", ":"));
                    used.addAll(List.of(nameOf(uri).split(",")));
                });

        assertThat(used).containsAll(channels());
    }

    private Stream<PathItem> paths() {
        return contracts.all().stream()
                .filter(contract -> contract.system().equals(system))
                .flatMap(contract -> contract.document().getPaths().values().stream());
    }

    private List<Route> routes() {
        return camel.getRoutes().stream()
                .filter(route -> route.getGroup() != null && route.getGroup().startsWith(system + "."))
                .toList();
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

    private List<String> channels() {
        return Stream.of(channels.getFields()).map(Wiring::valueOf).toList();
    }

    private static String valueOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
