package io.pacenote.contexts;

import org.apache.camel.builder.RouteConfigurationBuilder;

/**
 * A route that takes no error policy by name has no error handler: what fails is the business of who called it. Camel's own
 * default logs the failure and marks it as dealt with, so that no caller can try again.
 *
 * <p>This is the one route configuration without a name; Camel gives it to each route that names none. It must never handle an
 * exception: a transacted route would commit what has failed.
 */
final class NoErrorHandlerByDefault extends RouteConfigurationBuilder {

    @Override
    public void configuration() {
        routeConfiguration().errorHandler(noErrorHandler());
    }
}
