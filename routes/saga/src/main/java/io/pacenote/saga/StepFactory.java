package io.pacenote.saga;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    private final ObjectMapper json;

    StepFactory(Participants participants, ObjectMapper json) {
        this.participants = participants;
        this.json = json;
    }

    Step create(Exchange exchange, CamelSagaStep step) {
        @Nullable Route route = ExchangeHelper.getRoute(exchange);
        return new Step(
                participants.of(route),
                route == null ? "" : route.getRouteId(),
                step.getCompensation().map(Endpoint::getEndpointUri).orElse(null),
                step.getCompletion().map(Endpoint::getEndpointUri).orElse(null),
                options(exchange, step.getOptions()),
                step.getTimeoutInMilliseconds().map(Duration::ofMillis));
    }

    /** The values are fixed now: the compensation may run long after this exchange is gone, in another process. */
    private String options(Exchange exchange, Map<String, Expression> options) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        options.forEach((name, expression) -> values.put(name, expression.evaluate(exchange, Object.class)));
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the saga's options " + options.keySet() + " are not all plain values", e);
        }
    }
}
