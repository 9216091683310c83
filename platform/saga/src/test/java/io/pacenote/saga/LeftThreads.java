package io.pacenote.saga;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;

/** Keeps a transaction open until what has left its thread has failed. */
public class LeftThreads {

    private final Map<String, CompletableFuture<Exception>> failures = new ConcurrentHashMap<>();

    public void failed(Exchange left) {
        of(Trips.sagaId(left)).complete(left.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    }

    public void await(Exchange exchange) throws Exception {
        exchange.setProperty("left", of(Trips.sagaId(exchange)).get(1, TimeUnit.MINUTES));
    }

    private CompletableFuture<Exception> of(String sagaId) {
        return failures.computeIfAbsent(sagaId, any -> new CompletableFuture<>());
    }
}
