package io.pacenote.tasks;

import static io.pacenote.tasks.TasksEndpointBuilder.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.impl.console.DefaultDevConsoleRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** Due work is measured in an application that has this module alone. */
class TaskMetersTest extends TasksTestBase {

    @Test
    @DisplayName("what is due and not claimed is counted, and how long the oldest has waited, for metrics and in the dev console; also after a new start of the route")
    void whatIsDueIsMeasured() throws Exception {
        parcels.post(2);
        jdbc.update("update parcel set due_at = now() - interval '1 minute'");

        try (var application = new SpringApplicationBuilder(Host.class)
                .initializers((GenericApplicationContext beans) -> beans.registerBean(Parcels.class, () -> parcels))
                .run()) {
            MeterRegistry meters = application.getBean(MeterRegistry.class);

            assertThat(gauge(meters, "due").value()).isEqualTo(2);
            assertThat(gauge(meters, "age").value()).isCloseTo(60, within(30.0));
            assertThat(console(application.getBean(CamelContext.class)).call(MediaType.TEXT, Map.of()))
                    .asString()
                    .startsWith("deliver: {due=2, oldestAgeSeconds=");

            var routes = application.getBean(CamelContext.class).getRouteController();
            routes.stopRoute("deliver");
            routes.startRoute("deliver");
            jdbc.update("update parcel set delivered_at = now()");

            await().untilAsserted(() -> assertThat(gauge(meters, "due").value()).isZero());
            await().untilAsserted(() -> assertThat(gauge(meters, "age").value()).isZero());
        }
    }

    @Test
    void withoutMicrometerNothingIsMeasured() {
        new ApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader("io.micrometer"))
                .withConfiguration(AutoConfigurations.of(TasksMetricsAutoConfiguration.class))
                .run(application ->
                        assertThat(application).hasNotFailed().doesNotHaveBean(TasksMetricsAutoConfiguration.class));
    }

    private static DevConsole console(CamelContext camel) {
        var consoles = new DefaultDevConsoleRegistry(camel);
        consoles.loadDevConsoles();
        return consoles.getConsole("tasks").orElseThrow();
    }

    private static Gauge gauge(MeterRegistry meters, String meter) {
        return meters.get("pacenote.tasks." + meter).tag("task", "deliver").gauge();
    }

    /** Somebody whose route claims nothing, so that what is due stays so. */
    @Configuration
    @EnableAutoConfiguration
    static class Host {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        RouteBuilder routes(Parcels parcels) {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from(tasks("deliver")
                                    .claim((limit, millis) -> List.of())
                                    .backlog(parcels::backlog)
                                    .poll(Duration.ofHours(1)))
                            .routeId("deliver")
                            .errorHandler(noErrorHandler())
                            .stop();
                }
            };
        }
    }
}
