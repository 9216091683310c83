package io.pacenote.messaging.kafka;

import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventTrace;
import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;

/** Where cases are traced, a route that consumes from Kafka continues the trace of each record, all of its attempts included. */
final class TracedConsumers implements RoutePolicyFactory {

    private final Tracing tracing;

    TracedConsumers(Tracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode node) {
        boolean isConsumer = node instanceof RouteDefinition route
                && route.getInput().getEndpointUri().startsWith(ConsumersHavePolicies.KAFKA);
        return isConsumer && tracing.isOn() ? new Continued(tracing) : null;
    }

    /** A consumer stays on its thread, also between its attempts. */
    private static final class Continued extends RoutePolicySupport {

        private static final String WORK = "PacenoteTracedWork";

        private final Tracing tracing;

        Continued(Tracing tracing) {
            this.tracing = tracing;
        }

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            exchange.setProperty(
                    WORK,
                    EventTrace.receive(
                            tracing, EventDecoder.receivedRecord(exchange), EventDecoder.consumerOf(exchange)));
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            if (exchange.removeProperty(WORK) instanceof TracedWork work) {
                work.endedAs(exchange);
                work.close();
            }
        }
    }
}
