package io.pacenote.rest.server;

import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;

/**
 * Serves Camel's {@code platform-http} endpoints by Spring MVC, like the engine that comes with Camel, but with a bound
 * on the work that is taken on. Camel's own engine takes any executor that it finds; Spring Boot's has a queue without
 * end, in which a slow database would let requests pile up until nobody waits for them any more.
 */
public final class RestEngine implements PlatformHttpEngine {

    private final int port;
    private final int maxBody;
    private final Workers workers;
    private final AnswerWriter answers;

    /**
     * @param port port that Camel reports in its registry
     * @param maxBody most bytes that a request body may have
     * @param workers do the work of requests
     */
    public RestEngine(int port, int maxBody, Workers workers, AnswerWriter answers) {
        this.port = port;
        this.maxBody = maxBody;
        this.workers = workers;
        this.answers = answers;
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        if (endpoint.isUseStreaming()) {
            return new RawConsumer(endpoint, processor, workers, answers);
        }
        return new RestConsumer(endpoint, new RequestBinding(processor), workers, maxBody, answers);
    }

    @Override
    public int getServerPort() {
        return port;
    }
}
