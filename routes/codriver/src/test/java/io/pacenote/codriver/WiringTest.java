package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.contexts.ContextStatus;
import io.pacenote.contexts.Contexts;
import io.pacenote.rest.contract.Contracts;
import io.swagger.v3.oas.models.Operation;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Routes, names and contract fit together. */
@CodriverTest
class WiringTest {

    @Autowired
    private CamelContext camel;

    @Autowired
    private Contexts contexts;

    @Autowired
    private Contracts contracts;

    @Test
    @DisplayName("every direct: and seda: endpoint has a route that consumes it")
    void noEndpointIsAnOrphan() {
        Set<String> consumed = consumedBy(camel.getRoutes().stream());

        List<String> used = camel.getEndpoints().stream()
                .map(endpoint -> endpoint.getEndpointUri())
                .filter(uri -> uri.startsWith("direct:") || uri.startsWith("seda:"))
                .map(WiringTest::withoutOptions)
                .toList();

        assertThat(used).isNotEmpty();
        assertThat(consumed).containsAll(used);
    }

    @Test
    @DisplayName("every route is called like its endpoint, and by a constant of the channels")
    void everyRouteHasTheNameOfItsEndpoint() {
        List<Route> routes = codriverRoutes();

        assertThat(routes).hasSizeGreaterThan(30).allSatisfy(route -> {
            String uri = withoutOptions(route.getConsumer().getEndpoint().getEndpointUri());
            String name = uri.substring(uri.indexOf("://") + 3);
            assertThat(channels()).contains(route.getRouteId());
            if (uri.startsWith("kafka:")) {
                assertThat(route.getRouteId()).startsWith(route.getGroup() + ".");
            } else {
                assertThat(name).isEqualTo(route.getRouteId());
            }
        });
    }

    @Test
    @DisplayName("every operation of the contract has its route")
    void everyOperationHasItsRoute() {
        List<String> operations = contracts.all().stream()
                .filter(contract -> contract.system().equals("codriver"))
                .flatMap(contract -> contract.document().getPaths().values().stream())
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getOperationId)
                .toList();

        assertThat(operations).hasSize(12).doesNotHaveDuplicates();
        assertThat(codriverRoutes().stream().map(Route::getRouteId)).containsAll(operations);
    }

    @Test
    @DisplayName("every constant of the channels is a context, a route, a topic or an outbox in use")
    void everyChannelIsUsed() {
        Set<String> used = codriverRoutes().stream().map(Route::getRouteId).collect(Collectors.toSet());
        contexts.list().stream().map(ContextStatus::name).forEach(used::add);
        camel.getEndpoints().stream()
                .map(endpoint -> withoutOptions(endpoint.getEndpointUri()))
                .forEach(uri -> {
                    used.add(uri.replace("://", ":"));
                    used.addAll(List.of(uri.substring(uri.indexOf("://") + 3).split(",")));
                });

        assertThat(used).containsAll(channels());
    }

    @Test
    @DisplayName("every route belongs to the context in whose name it is")
    void everyRouteIsInItsContext() {
        assertThat(codriverRoutes())
                .allSatisfy(route -> assertThat(route.getRouteId()).startsWith(route.getGroup() + "."));
    }

    private List<Route> codriverRoutes() {
        return camel.getRoutes().stream()
                .filter(route -> route.getGroup() != null && route.getGroup().startsWith("codriver."))
                .toList();
    }

    private static Set<String> consumedBy(Stream<Route> routes) {
        return routes.map(route ->
                        withoutOptions(route.getConsumer().getEndpoint().getEndpointUri()))
                .collect(Collectors.toSet());
    }

    private static String withoutOptions(String uri) {
        return uri.contains("?") ? uri.substring(0, uri.indexOf('?')) : uri;
    }

    private static List<String> channels() {
        return Stream.of(CodriverChannels.class.getFields())
                .map(WiringTest::valueOf)
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
