package io.pacenote.contexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoErrorHandlerByDefaultTest {

    private static final String THREE_ATTEMPTS = "three-attempts";

    private final CamelContext camel = new DefaultCamelContext();
    private final AtomicInteger attempts = new AtomicInteger();

    @BeforeEach
    void start() throws Exception {
        camel.addRoutePolicyFactory(new ErrorPoliciesByName());
        camel.addRoutesConfigurations(new NoErrorHandlerByDefault());
        camel.addRoutesConfigurations(new Policies());
        camel.addRoutes(new Routes());
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aRouteWithoutAPolicySwallowsNothing() {
        Exchange failed = send("direct:step");

        assertThat(failed.getException()).hasMessage("no");
        assertThat(failed.getExchangeExtension().isRedeliveryExhausted()).isFalse();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void thePolicyOfTheCallerDecides() {
        assertThat(send("direct:patient").getException()).isNull();
        assertThat(attempts).hasValue(3);
    }

    @Test
    void anOnExceptionWithoutEffectIsRefused() {
        assertThatThrownBy(() -> camel.addRoutes(new Own()))
                .rootCause()
                .hasMessageStartingWith("The onException of route own");
    }

    private Exchange send(String route) {
        return camel.createProducerTemplate().send(route, exchange -> {});
    }

    private static final class Policies extends RouteConfigurationBuilder {

        // spotless:off
        @Override
        public void configuration() {
            routeConfiguration(THREE_ATTEMPTS)
                .onException(IllegalStateException.class)
                    .maximumRedeliveries(2).redeliveryDelay(0)
                    .handled(true);
        }
        // spotless:on
    }

    private final class Routes extends RouteBuilder {

        // spotless:off
        @Override
        public void configure() {
            from("direct:patient").routeConfigurationId(THREE_ATTEMPTS)
                .to("direct:step");

            from("direct:step")
                .process(exchange -> attempts.incrementAndGet())
                .throwException(new IllegalStateException("no"));
        }
        // spotless:on
    }

    private static final class Own extends RouteBuilder {

        // spotless:off
        @Override
        public void configure() {
            onException(IllegalStateException.class).handled(true);

            from("direct:own").routeId("own")
                .throwException(new IllegalStateException("no"));
        }
        // spotless:on
    }
}
