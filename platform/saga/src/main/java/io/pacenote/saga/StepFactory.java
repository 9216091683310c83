package io.pacenote.saga;

import io.pacenote.postgres.StoredNames;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Route;
import org.apache.camel.saga.CamelSagaStep;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Step} of what the Saga EIP says in the route. */
final class StepFactory {

    private final Participants participants;
    private final StoredNames names;

    StepFactory(Participants participants, StoredNames names) {
        this.participants = participants;
        this.names = names;
    }

    /** @throws IllegalArgumentException if an option cannot be evaluated, or would not come back as it is */
    Step create(Exchange exchange, CamelSagaStep step) {
        @Nullable Route route = ExchangeHelper.getRoute(exchange);
        return new Step(
                participants.of(route),
                route == null ? "" : route.getRouteId(),
                step.getCompensation()
                        .map(Endpoint::getEndpointUri)
                        .map(names::ofEndpoint)
                        .orElse(null),
                step.getCompletion()
                        .map(Endpoint::getEndpointUri)
                        .map(names::ofEndpoint)
                        .orElse(null),
                SagaOptions.write(evaluate(exchange, step.getOptions())),
                step.getTimeoutInMilliseconds().map(Duration::ofMillis));
    }

    /** The values are fixed now: the compensation may run long after this exchange is gone, in another process. */
    private static Map<String, @Nullable Object> evaluate(Exchange exchange, Map<String, Expression> options) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        options.forEach((name, expression) -> values.put(name, evaluate(exchange, name, expression)));
        return values;
    }

    private static @Nullable Object evaluate(Exchange exchange, String name, Expression expression) {
        try {
            return expression.evaluate(exchange, Object.class);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("saga option '" + name + "' cannot be evaluated", e);
        }
    }
}
