package io.pacenote.teashop.customer;

import static io.pacenote.teashop.TeashopChannels.Customer.CONTEXT;
import static io.pacenote.teashop.TeashopChannels.Customer.FIND;
import static io.pacenote.teashop.TeashopChannels.Customer.NOTIFY;
import static io.pacenote.teashop.TeashopChannels.Customer.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.contexts.ContextStatus;
import io.pacenote.contexts.Contexts;
import java.util.List;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Routes that are written in YAML are routes of their context like any other (spec 001-K5, record 60). */
@CustomerTest
class RoutesInYamlTest {

    private final RoutesFile file = RoutesFile.read("/teashop/customer.camel.yaml");

    @Autowired
    private ModelCamelContext camel;

    @Autowired
    private Contexts contexts;

    @AfterEach
    void startAgain() throws Exception {
        contexts.start(CONTEXT);
    }

    @Test
    @DisplayName("001-K5: the routes of the context are those of the file")
    void theContextHasTheRoutesOfTheFile() {
        assertThat(routes().stream().map(RouteDefinition::getRouteId))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(file.routeIds());
    }

    @Test
    @DisplayName("001-K5: Kaoto shows what each route and each step is for: all have an id and a description")
    void everyStepIsDescribed() {
        assertThat(file.nodes()).hasSizeGreaterThan(20).allSatisfy(node -> assertThat(node)
                .containsKeys("id", "description"));
        assertThat(file.nodes().stream().map(node -> node.get("id"))).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("001-K5: failures are dealt with as in Java: by a policy that is named, or else by who has called")
    void failuresAreDealtWithByName() {
        assertThat(camel.getRouteDefinition(NOTIFY).getErrorHandlerFactory())
                .isNotInstanceOf(NoErrorHandlerDefinition.class);
        assertThat(routes())
                .filteredOn(route -> !route.getRouteId().equals(NOTIFY))
                .isNotEmpty()
                .allSatisfy(route ->
                        assertThat(route.getErrorHandlerFactory()).isInstanceOf(NoErrorHandlerDefinition.class));
    }

    @Test
    @DisplayName("001-K5: they stop and start with their context")
    void theyStopAndStartWithTheirContext(NotifiedOrder order) throws Exception {
        assertThat(contexts.stop(CONTEXT)).isEqualTo(new ContextStatus(CONTEXT, "Stopped", routes().size(), 0));
        assertThat(List.of(NOTIFY, RECORD, FIND)).allSatisfy(route -> assertThat(
                        camel.getRouteController().getRouteStatus(route).isStopped())
                .isTrue());
        order.http().get("/teashop/notifications").expectProblem(503);

        assertThat(contexts.start(CONTEXT).status()).isEqualTo("Started");
        order.http().get("/teashop/notifications").expect(200);
    }

    private List<RouteDefinition> routes() {
        return camel.getRouteDefinitions().stream()
                .filter(route -> CONTEXT.equals(route.getGroup()))
                .toList();
    }
}
