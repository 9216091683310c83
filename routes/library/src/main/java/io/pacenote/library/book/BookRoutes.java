package io.pacenote.library.book;

import static io.pacenote.library.LibraryChannels.Book.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.jpa;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.rest.idempotency.IdempotentRequestPolicy;
import io.pacenote.rest.server.RequestBody;
import org.apache.camel.builder.RouteBuilder;

/** The books over HTTP: librarians keep them, everybody looks at them (spec 004-F1, F5, N6). Their stock is in {@link StockRoutes}. */
@BoundedContext(CONTEXT)
public class BookRoutes extends RouteBuilder {

    private final BookSteps steps;
    private final BookApi api;

    BookRoutes(BookSteps steps, BookApi api) {
        this.steps = steps;
        this.api = api;
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(ADD)).routeId(ADD)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .process(RequestBody.as(NewBook.class))
                .bean(steps, "add")
                .to(jpa(Book.class.getName()).usePersist(true))
                .bean(api, "created");

        from(direct(REPLACE)).routeId(REPLACE)
            .transacted()
            .process(RequestBody.as(NewBook.class))
            .bean(steps, "replace")
            .bean(api, "changed");
        from(direct(CHANGE)).routeId(CHANGE)
            .transacted()
            .process(RequestBody.as(BookChange.class))
            .bean(steps, "change")
            .bean(api, "changed");
        from(direct(REMOVE)).routeId(REMOVE)
            .transacted()
            .bean(steps, "remove")
            .setBody(constant((Object) null));

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
        from(direct(FIND_BY_TITLE)).routeId(FIND_BY_TITLE)
            .bean(api, "findByTitle");
        from(direct(FIND_BY_AUTHOR)).routeId(FIND_BY_AUTHOR)
            .bean(api, "findByAuthor");
        from(direct(AVAILABILITY)).routeId(AVAILABILITY)
            .bean(api, "availability");
    }
    // spotless:on
}
