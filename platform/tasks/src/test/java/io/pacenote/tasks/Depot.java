package io.pacenote.tasks;

import static io.pacenote.tasks.TasksEndpointBuilder.tasks;

import io.pacenote.tracing.TraceOfSaga;
import io.pacenote.tracing.Tracing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.transaction.support.TransactionOperations;

/** A process that delivers parcels, with a Camel context of its own. */
final class Depot implements AutoCloseable {

    static final String DELIVER = "deliver";
    static final Duration NEVER = Duration.ofHours(1);

    /** What is done with a parcel. */
    @FunctionalInterface
    interface Delivery {
        void of(long parcel) throws Exception;
    }

    private final CamelContext camel = new DefaultCamelContext();
    private final AtomicInteger claims = new AtomicInteger();
    private final List<Long> begun = new CopyOnWriteArrayList<>();
    private Duration lease = Duration.ofSeconds(30);
    private Duration poll = NEVER;
    private int maxConcurrent = 2;

    Depot(TransactionOperations transactions) {
        var untraced = new TaskTrace(Tracing.OFF, TraceOfSaga.NONE);
        camel.addComponent("tasks", new TasksComponent(transactions, opened -> {}, untraced));
    }

    Depot lease(Duration length) {
        lease = length;
        return this;
    }

    Depot poll(Duration interval) {
        poll = interval;
        return this;
    }

    Depot maxConcurrent(int tasks) {
        maxConcurrent = tasks;
        return this;
    }

    Depot start(DueTasks<Long> due, Delivery delivery) throws Exception {
        camel.addRoutes(new EndpointRouteBuilder() {
            @Override
            public void configure() {
                from(tasks(DELIVER)
                                .claim((limit, millis) -> {
                                    claims.incrementAndGet();
                                    return due.claim(limit, millis);
                                })
                                .lease(lease)
                                .poll(poll)
                                .maxConcurrent(maxConcurrent))
                        .routeId(DELIVER)
                        .errorHandler(noErrorHandler())
                        .process(exchange -> {
                            long parcel = exchange.getMessage().getBody(Long.class);
                            begun.add(parcel);
                            delivery.of(parcel);
                        });
            }
        });
        camel.start();
        return this;
    }

    /** A step of a transaction that has made something due. */
    void announce() {
        camel.createProducerTemplate().sendBody(tasks(DELIVER).getRawUri(), null);
    }

    void stop() throws Exception {
        camel.getRouteController().stopRoute(DELIVER);
    }

    void restart() throws Exception {
        camel.getRouteController().startRoute(DELIVER);
    }

    int claims() {
        return claims.get();
    }

    /** The parcels whose delivery has begun here, in this order. */
    List<Long> begun() {
        return begun;
    }

    @Override
    public void close() {
        camel.stop();
    }
}
