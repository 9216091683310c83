package io.pacenote.saga;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.pacenote.postgres.Doorbell;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.saga.CamelSagaCoordinator;
import org.apache.camel.saga.CamelSagaService;
import org.apache.camel.saga.CamelSagaStep;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/**
 * The Saga EIP's service on PostgreSQL. Put {@code saga()} inside {@code transacted()}, and the saga, its step and the
 * business change commit together.
 *
 * <p>An id that comes with a message is taken as it is: whether the saga is known and active shows when a step joins or
 * the saga ends. An unknown id never starts another saga.
 */
public final class DurableSagaService implements CamelSagaService {

    /** Version 7 of RFC 9562: new rows come beside each other, and the newest sagas are found by their ids. */
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    private final SagaLog log;
    private final StepFactory steps;
    private final Doorbell worker;
    private final StepThreads threads;
    private final CompensationEndpointCheck endpoints;
    private @Nullable CamelContext camelContext;

    DurableSagaService(
            SagaLog log, StepFactory steps, Doorbell worker, StepThreads threads, CompensationEndpointCheck endpoints) {
        this.log = log;
        this.steps = steps;
        this.worker = worker;
        this.threads = threads;
        this.endpoints = endpoints;
    }

    @Override
    public CompletableFuture<CamelSagaCoordinator> newSaga(Exchange exchange) {
        UUID id = ids.generate();
        String name = name(exchange);
        @Nullable String key = exchange.getProperty(SagaExchange.BUSINESS_KEY, String.class);
        return CompletableFuture.completedFuture(new NewSagaCoordinator(id, name, key, log, steps, worker, threads));
    }

    private static String name(Exchange exchange) {
        @Nullable Route route = ExchangeHelper.getRoute(exchange);
        return exchange.getProperty(SagaExchange.NAME, route == null ? "saga" : route.getRouteId(), String.class);
    }

    @Override
    public CompletableFuture<CamelSagaCoordinator> getSaga(String id) {
        return CompletableFuture.completedFuture(new DurableSagaCoordinator(id, log, steps, worker, threads));
    }

    /** Nothing to prepare but to look for its endpoints: a step is stored when it joins, with all that its compensation needs. */
    @Override
    public void registerStep(CamelSagaStep step) {
        endpoints.add(step);
    }

    /** Camel starts and stops the service with each saga route; its life hangs on the application instead. */
    @Override
    public void start() {}

    /** See {@link #start()}. */
    @Override
    public void stop() {}

    @Override
    public void setCamelContext(@Nullable CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return camelContext;
    }
}
