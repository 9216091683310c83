package io.pacenote.lawless.shop;

import org.apache.camel.builder.RouteBuilder;

/** Routes that fit neither together nor to names and contract. */
class LawlessRoutes extends RouteBuilder {

    static final String LOOK = "shop.order.look";

    @Override
    public void configure() {
        from("direct:shop.order.place")
                .routeGroup("shop.order")
                .routeId("shop.order.misnamed")
                .to("direct:nobody");
        from("direct:shop.stock.count")
                .routeGroup("shop.order")
                .routeId("shop.stock.count")
                .setBody(constant(1));
        from("direct:shop.order.pay")
                .routeGroup("shop.order")
                .routeId("shop.order.pay")
                .saga()
                .doTry()
                .to("direct:shop.stock.count")
                .doCatch(Exception.class)
                .setBody(constant(0))
                .end();
        from("direct:" + LOOK).routeGroup("shop.order").routeId(LOOK).to("log:effect");
    }
}
