package io.pacenote.saga;

import org.apache.camel.builder.RouteBuilder;

/** Routes that commit in groups, and call others or are called by them. */
class NestedGroupRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // spotless:off
        from("direct:cruise.with-excursion").routeId("cruise.with-excursion")
            .transacted(GroupCommitPolicy.NAME)
            .bean(Cabins.class, "book")
            .doTry()
                .to("direct:cruise.excursion")
            .doCatch(IllegalStateException.class)
            .end();

        from("direct:cruise.transacted-with-excursion").routeId("cruise.transacted-with-excursion")
            .transacted()
            .bean(Cabins.class, "book")
            .doTry()
                .to("direct:cruise.excursion")
            .doCatch(IllegalStateException.class)
            .end();

        from("direct:cruise.excursion").routeId("cruise.excursion")
            .transacted(GroupCommitPolicy.NAME)
            .setHeader("seat", header("other"))
            .bean(Cabins.class, "book")
            .bean(Journal.class, "failOnDemand");

        from("direct:cruise.with-transfer").routeId("cruise.with-transfer")
            .transacted(GroupCommitPolicy.NAME)
            .bean(Cabins.class, "book")
            .to("direct:cruise.transfer")
            .bean(Journal.class, "failOnDemand");

        from("direct:cruise.transfer").routeId("cruise.transfer")
            .transacted()
            .setHeader("seat", header("other"))
            .bean(Cabins.class, "book");

        from("direct:cruise.rolled-back").routeId("cruise.rolled-back")
            .transacted(GroupCommitPolicy.NAME)
            .bean(Cabins.class, "book")
            .markRollbackOnly();

        from("direct:cruise.rolled-back-last").routeId("cruise.rolled-back-last")
            .transacted(GroupCommitPolicy.NAME)
            .bean(Cabins.class, "book")
            .markRollbackOnlyLast();

        from("direct:cruise.elsewhere").routeId("cruise.elsewhere")
            .transacted(GroupCommitPolicy.NAME)
            .threads(1)
            .bean(Cabins.class, "book");
        // spotless:on
    }
}
