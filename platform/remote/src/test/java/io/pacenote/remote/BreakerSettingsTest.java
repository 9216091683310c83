package io.pacenote.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class BreakerSettingsTest {

    private static final String BREAKER = "breaker";

    /** Camel takes the number for seconds, Camel 4.22 for milliseconds: a breaker would then hardly ever be open. */
    @Test
    void anOpenBreakerStaysOpenForTheTimeThatIsSet() throws Exception {
        var settings = new BreakerSettings(20, 10, 50, Duration.ofSeconds(7), 3);
        var breakers = CircuitBreakerRegistry.ofDefaults();
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("settings", settings.toDefinition());
            camel.getRegistry().bind("breakers", breakers);
            camel.addRoutes(new Guarded());
            camel.start();

            assertThat(breakers.circuitBreaker(BREAKER)
                            .getCircuitBreakerConfig()
                            .getWaitIntervalFunctionInOpenState()
                            .apply(1))
                    .isEqualTo(Duration.ofSeconds(7).toMillis());
        }
    }

    private static final class Guarded extends RouteBuilder {

        // spotless:off
        @Override
        public void configure() {
            from("direct:guarded")
                .circuitBreaker().id(BREAKER).configuration("settings")
                    .log("called")
                .end();
        }
        // spotless:on
    }
}
