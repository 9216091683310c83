package io.pacenote.rest.other.word;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.contexts.BoundedContext;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

/** Two operations, one at a path that is not ASCII. */
@BoundedContext("other.word")
public class WordRoutes extends RouteBuilder {

    // spotless:off
    @Override
    public void configure() {
        from(direct("other.word.find")).routeId("other.word.find").setBody(header("word"));
        from(direct("other.word.list")).routeId("other.word.list").setBody(constant(Map.of("words", 2)));
    }
    // spotless:on
}
