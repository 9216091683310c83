package io.pacenote.saga;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.pacenote.postgres.StorableText;
import io.pacenote.postgres.StoredNames;
import io.pacenote.tracing.Tracing;
import java.time.Duration;
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

    private final SagaEnlistment enlistment;
    private final StepFactory steps;
    private final StoredNames names;
    private final SagaEnding ending;
    private final CompensationEndpointCheck endpoints;
    private final Tracing tracing;
    private final @Nullable Duration defaultTimeout;
    private @Nullable CamelContext camelContext;

    /** @param defaultTimeout of sagas whose routes name none; null for no limit */
    DurableSagaService(
            SagaEnlistment enlistment,
            StepFactory steps,
            StoredNames names,
            SagaEnding ending,
            CompensationEndpointCheck endpoints,
            Tracing tracing,
            @Nullable Duration defaultTimeout) {
        this.defaultTimeout = defaultTimeout;
        this.enlistment = enlistment;
        this.steps = steps;
        this.names = names;
        this.ending = ending;
        this.endpoints = endpoints;
        this.tracing = tracing;
    }

    @Override
    public CompletableFuture<CamelSagaCoordinator> newSaga(Exchange exchange) {
        try {
            return CompletableFuture.completedFuture(newCoordinator(exchange));
        } catch (IllegalArgumentException notStorable) {
            return CompletableFuture.failedFuture(notStorable);
        }
    }

    private NewSagaCoordinator newCoordinator(Exchange exchange) {
        @Nullable String former = SagaHeader.of(exchange);
        boolean isChild = former != null && exchange.getProperty(SagaExchange.CHILD, false, Boolean.class);
        @Nullable UUID parent = isChild ? SagaId.parse(former).uuid() : null;
        var saga =
                new NewSaga(ids.generate(), name(exchange), key(exchange), parent, tracing.current(), defaultTimeout);
        new LoggedSaga(saga.id().toString(), saga.name(), saga.businessKey()).noteIn(exchange);
        return isChild
                ? new ChildSagaCoordinator(saga, former, enlistment, steps, ending)
                : new NewSagaCoordinator(saga, former, enlistment, steps, ending);
    }

    private static @Nullable String key(Exchange exchange) {
        return StorableText.require(
                "the saga's business key", exchange.getProperty(SagaExchange.BUSINESS_KEY, String.class));
    }

    private String name(Exchange exchange) {
        @Nullable Route route = ExchangeHelper.getRoute(exchange);
        String ofRoute = route == null ? "saga" : route.getRouteId();
        String name =
                StorableText.require("the saga's name", exchange.getProperty(SagaExchange.NAME, ofRoute, String.class));
        return names.of(name);
    }

    @Override
    public CompletableFuture<CamelSagaCoordinator> getSaga(String id) {
        return CompletableFuture.completedFuture(new DurableSagaCoordinator(id, enlistment, steps, ending));
    }

    /**
     * Camel asks newer saga services whether a saga may be joined by the header that a message brings, and takes no for the
     * answer of those that do not say: joins would fail, and {@code REQUIRED} would start another saga, both without a word.
     * No {@code @Override}, as the Camel that this is built with does not ask yet.
     */
    public boolean isLongRunningActionHeaderSupported() {
        return true;
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
