package io.pacenote.remote;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.http;

import org.apache.camel.builder.RouteBuilder;

/** The route template of {@link RemoteCall}. */
class RemoteCallTemplate extends RouteBuilder {

    static final String ID = "remote.call";

    static final String NAME = "name";
    static final String CIRCUIT_BREAKER = "circuitBreaker";
    static final String SETTINGS = "settings";
    static final String CLIENT = "client";
    static final String REQUEST = "request";
    static final String ANSWER = "answer";
    static final String FALLBACK = "fallback";

    // spotless:off
    @Override
    public void configure() {
        // what fails must reach the circuit breaker as it is
        errorHandler(noErrorHandler());

        // the address is resolved for each message: the port of this process is known only when its server has started
        routeTemplate(ID)
            .templateParameter(NAME)
            .templateParameter(CIRCUIT_BREAKER)
            .templateParameter(SETTINGS)
            .templateParameter(CLIENT)
            .from(direct(property(NAME)))
                .process(new RefusesTransactions())
                .circuitBreaker().id(property(CIRCUIT_BREAKER)).configuration(property(SETTINGS))
                    .process(property(REQUEST))
                    .to(http("resolved-for-each-message.invalid")
                        .throwExceptionOnFailure(false)
                        .advanced().httpClientConfigurer(property(CLIENT)))
                    .process(property(ANSWER))
                .onFallback()
                    .process(property(FALLBACK))
                .end();
    }
    // spotless:on
}
