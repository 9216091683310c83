package io.pacenote.rest.server;

import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Serves Camel's {@code platform-http} endpoints by Spring MVC, like the engine that comes with Camel, but with a bound
 * on the work that is taken on. Camel's own engine takes any executor that it finds; Spring Boot's has a queue without
 * end, in which a slow database would let requests pile up until nobody waits for them any more.
 */
public final class RestEngine implements PlatformHttpEngine, DisposableBean {

    private final int port;
    private final int maxBody;
    private final ThreadPoolTaskExecutor executor;
    private final AnswerWriter answers;

    /**
     * @param port port that Camel reports in its registry
     * @param maxBody most bytes that a request body may have
     * @param executor does the work of requests; it must refuse what it cannot do; this engine shuts it down
     */
    public RestEngine(int port, int maxBody, ThreadPoolTaskExecutor executor, AnswerWriter answers) {
        this.port = port;
        this.maxBody = maxBody;
        this.executor = executor;
        this.answers = answers;
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        return new RestConsumer(endpoint, new RequestBinding(processor), executor, maxBody, answers);
    }

    @Override
    public int getServerPort() {
        return port;
    }

    @Override
    public void destroy() {
        executor.shutdown();
    }
}
