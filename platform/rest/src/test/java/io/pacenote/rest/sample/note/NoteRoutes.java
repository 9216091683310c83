package io.pacenote.rest.sample.note;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.contexts.BoundedContext;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/** One operation. */
@BoundedContext("sample.note")
public class NoteRoutes extends RouteBuilder {

    // spotless:off
    @Override
    public void configure() {
        from(direct("sample.note.list")).routeId("sample.note.list")
            .setBody(constant(List.of("a note")));
    }
    // spotless:on
}
