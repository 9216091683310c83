package io.pacenote.tasks;

import static io.pacenote.tasks.TasksEndpointBuilder.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.tracing.TraceOfSaga;
import io.pacenote.tracing.Tracing;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.RoutePolicySupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A process that finds something due when it starts. */
class TasksStartTest extends TasksTestBase {

    private static final Duration A_WHILE = Duration.ofMillis(300);

    @Test
    @DisplayName(
            "nothing is claimed before the routes that the work goes to have started, however long others take to start")
    void waitsForAllRoutes() throws Exception {
        parcels.post(3);
        try (CamelContext camel = new DefaultCamelContext()) {
            var direct = new DirectComponent();
            direct.setBlock(false);
            camel.addComponent("direct", direct);
            var untraced = new TaskTrace(Tracing.OFF, TraceOfSaga.NONE);
            camel.addComponent("tasks", new TasksComponent(transactions, opened -> {}, untraced));
            camel.addRoutes(new Routes());

            camel.start();

            await().until(() -> parcels.delivered() == 3);
            assertThat(parcels.count("claims = 1")).isEqualTo(3);
        }
    }

    private final class Routes extends EndpointRouteBuilder {

        @Override
        public void configure() {
            errorHandler(noErrorHandler());
            from(tasks("deliver").claim(parcels).lease(Duration.ofSeconds(30)).poll(Duration.ofHours(1)))
                    .routeId("deliver")
                    .to(direct("hand-over"));
            from(direct("neighbour")).routePolicy(new SlowStart()).stop();
            from(direct("hand-over"))
                    .process(exchange -> parcels.deliver(exchange.getMessage().getBody(Long.class), "depot"));
        }
    }

    /** Long enough for a claim to come before the route that starts last. */
    private static final class SlowStart extends RoutePolicySupport {

        @Override
        public void onStart(Route route) {
            await().pollDelay(A_WHILE).until(() -> true);
        }
    }
}
