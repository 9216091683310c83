package io.pacenote.benchmarks.reads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;

/** The history by Camel's REST DSL. */
final class CamelHistoryRoutes extends RouteBuilder {

    private final BareHistory history;
    private final ObjectMapper json;

    CamelHistoryRoutes(BareHistory history, ObjectMapper json) {
        this.history = history;
        this.json = json;
    }

    @Override
    public void configure() {
        // spotless:off
        restConfiguration().component("platform-http");

        rest("/codriver")
            .get("/mypages").produces("application/hal+json").to("direct:mypages");

        from("direct:mypages").routeId("mypages")
            .process(this::list)
            .setHeader(Exchange.CONTENT_TYPE, constant("application/hal+json"));
        // spotless:on
    }

    private void list(Exchange exchange) throws JsonProcessingException {
        Message request = exchange.getMessage();
        HistoryPage page = history.page(
                request.getHeader("userId", Long.class),
                request.getHeader("page", 0, Integer.class),
                request.getHeader("size", 20, Integer.class),
                "http://" + request.getHeader("Host", String.class),
                request.getHeader(Exchange.HTTP_URI, String.class) + "?"
                        + request.getHeader(Exchange.HTTP_QUERY, String.class));
        request.removeHeaders("*");
        request.setBody(json.writeValueAsBytes(page));
    }
}
