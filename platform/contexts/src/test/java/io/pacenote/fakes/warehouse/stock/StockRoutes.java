package io.pacenote.fakes.warehouse.stock;

import io.pacenote.contexts.BoundedContext;
import org.apache.camel.builder.RouteBuilder;

@BoundedContext("warehouse.stock")
class StockRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:warehouse.stock.list").routeId("warehouse.stock.list").setBody(constant("stock"));
        from("direct:warehouse.stock.count").routeId("warehouse.stock.count").setBody(constant(1));
        routeTemplate("warehouse.constant")
                .templateParameter("name")
                .from("direct:{{name}}")
                .setBody(constant(2));
        templatedRoute("warehouse.constant").routeId("warehouse.stock.find").parameter("name", "warehouse.stock.find");
    }
}
