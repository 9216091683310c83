package org.acme.shop.basket;

import io.pacenote.contexts.BoundedContext;
import org.apache.camel.builder.RouteBuilder;

/** A context that was called otherwise in its first release. */
@BoundedContext(value = "shop.basket", formerly = "shop.cart")
public class BasketRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:shop.basket.fill").routeId("shop.basket.fill").log("filled");
    }
}
