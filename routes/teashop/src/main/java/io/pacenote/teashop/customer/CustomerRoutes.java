package io.pacenote.teashop.customer;

import static io.pacenote.teashop.TeashopChannels.Customer.CONTEXT;

import io.pacenote.contexts.BoundedContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;

/**
 * The flow of customer (spec 001-F8, F9, K5), which is written in {@code teashop/customer.camel.yaml}. Its routes are taken for this
 * builder's own, and so are in the context as if they were written here: loaded if it is chosen, stopped and started with it.
 */
@BoundedContext(CONTEXT)
public class CustomerRoutes extends RouteBuilder {

    private static final String ROUTES = "classpath:teashop/customer.camel.yaml";

    @Override
    public void configure() throws Exception {
        Resource file = PluginHelper.getResourceLoader(getContext()).resolveResource(ROUTES);
        for (RoutesBuilder written : PluginHelper.getRoutesLoader(getContext()).findRoutesBuilders(file)) {
            RouteBuilder builder = (RouteBuilder) written;
            getRouteCollection()
                    .getRoutes()
                    .addAll(builder.configureRoutes(getContext()).getRoutes());
        }
    }
}
