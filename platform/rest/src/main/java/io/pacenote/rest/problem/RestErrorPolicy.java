package io.pacenote.rest.problem;

import org.apache.camel.builder.RouteConfigurationBuilder;

/**
 * For routes that answer HTTP requests: {@code .routeConfigurationId(RestErrorPolicy.NAME)}. It handles nothing, so a
 * transaction rolls back and the failure reaches {@link ProblemMapper}, which logs what is worth it. Without this
 * policy Camel would log every wrong request as an error of the platform, with a stack trace and the client's data.
 */
public final class RestErrorPolicy extends RouteConfigurationBuilder {

    /** Id of the route configuration. */
    public static final String NAME = "rest.errors";

    @Override
    public void configuration() {
        // spotless:off
        routeConfiguration(NAME)
            .onException(Throwable.class)
                .logExhausted(false)
                .logStackTrace(false)
                .handled(false);
        // spotless:on
    }
}
