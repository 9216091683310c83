package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;
import org.apache.camel.model.SagaPropagation;
import org.apache.camel.saga.InMemorySagaService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SagaTest
@ExtendWith(OutputCaptureExtension.class)
class SagaRouteCheckTest {

    private static final String FOREIGN = "uses the saga service " + InMemorySagaService.class.getName();

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    CamelContext camel;

    /** How a route comes to another service. */
    enum Foreign {
        ADDED {
            @Override
            RouteBuilder routes() {
                return route(builder -> {
                    builder.getContext().addService(new InMemorySagaService());
                    builder.from("direct:foreign").saga().to("direct:nowhere");
                });
            }
        },
        ADDED_FOR_AN_END {
            @Override
            RouteBuilder routes() {
                return route(builder -> {
                    builder.getContext().addService(new InMemorySagaService());
                    builder.from("direct:foreign").to("saga:complete");
                });
            }
        },
        NAMED {
            @Override
            RouteBuilder routes() {
                return route(builder -> {
                    InMemorySagaService memory = new InMemorySagaService();
                    memory.setCamelContext(builder.getContext());
                    builder.from("direct:foreign").saga().sagaService(memory).to("direct:nowhere");
                });
            }
        };

        abstract RouteBuilder routes();
    }

    /** What a route builder does. */
    private interface Routes {
        void configure(RouteBuilder builder) throws Exception;
    }

    private static RouteBuilder route(Routes routes) {
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                routes.configure(this);
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void aRouteThatUsesAnotherSagaServiceEndsTheStart(Foreign foreign) {
        assertThatThrownBy(() -> TripProcess.startWith(database, "foreign-service", foreign.routes())
                        .close())
                .hasStackTraceContaining(FOREIGN);
    }

    @Test
    void routesThatStartSagasWithoutATimeoutAreNamed(CapturedOutput log) throws Exception {
        addAndRemove(
                List.of("unlimited.manual", "unlimited.auto", "limited", "mandatory", "one-transaction"),
                route(builder -> {
                    builder.from("direct:unlimited.manual")
                            .routeId("unlimited.manual")
                            .saga()
                            .completionMode(SagaCompletionMode.MANUAL)
                            .to("mock:a");
                    builder.from("direct:unlimited.auto")
                            .routeId("unlimited.auto")
                            .saga()
                            .to("mock:a");
                    builder.from("direct:limited")
                            .routeId("limited")
                            .saga()
                            .timeout("1h")
                            .to("mock:a");
                    builder.from("direct:mandatory")
                            .routeId("mandatory")
                            .saga()
                            .propagation(SagaPropagation.MANDATORY)
                            .to("mock:a");
                    builder.from("direct:one-transaction")
                            .routeId("one-transaction")
                            .transacted()
                            .saga()
                            .to("mock:a");
                }));

        assertThat(log.getOut().lines().filter(line -> line.contains("without a timeout")))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains("Route unlimited.manual starts sagas"),
                        line -> assertThat(line).contains("Route unlimited.auto starts sagas"));
    }

    @Test
    void aSagaWhoseRouteNamesNoTimeoutHasTheDefaultOne(CapturedOutput log) {
        try (TripProcess process = TripProcess.start(database, "default-timeout", "pacenote.saga.default-timeout=1h")) {
            SagaSummary saga = process.trips().find(process.trips().start()).saga();

            assertThat(Duration.between(saga.createdAt(), saga.deadline())).isEqualTo(Duration.ofHours(1));
            assertThat(log.getOut()).doesNotContain("without a timeout");
        }
    }

    private void addAndRemove(List<String> ids, RouteBuilder routes) throws Exception {
        camel.addRoutes(routes);
        for (String id : ids) {
            camel.getRouteController().stopRoute(id);
            camel.removeRoute(id);
        }
    }
}
