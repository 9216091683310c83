package io.pacenote.rest.other.word;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.rest.hal.HalModels;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Operations at a path that is ASCII, and at one that is not. */
@BoundedContext("other.word")
public class WordRoutes extends RouteBuilder {

    // spotless:off
    @Override
    public void configure() {
        from(direct("other.word.find")).routeId("other.word.find").setBody(header("word"));
        from(direct("other.word.list")).routeId("other.word.list").setBody(constant(Map.of("words", 2)));
        from(direct("other.word.create")).routeId("other.word.create").process(WordRoutes::create);
    }
    // spotless:on

    private static void create(Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        exchange.getMessage().setBody(models.created(models.entity(Map.of("word", "하나"), "주문처리", "/주문처리s/1")));
    }
}
