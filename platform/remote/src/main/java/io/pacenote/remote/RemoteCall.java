package io.pacenote.remote;

import java.io.IOException;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.TemplatedRouteDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A route that calls another service over HTTP, with a deadline, inside a circuit breaker with a fallback, and never inside a
 * transaction. It is made from a route template, and its name is its routeId and its {@code direct:} endpoint. Call it by
 * {@code enrich(direct(name), new BodyOnly())}: the answer becomes the body, and the caller's headers survive.
 *
 * <pre>{@code
 * RemoteCall.from(ASK_STOCK)
 *     .circuitBreaker("shop.stock.breaker", "stockBreaker").client("stockHttpClient")
 *     .request(Order.class, stock::request)
 *     .answer(stock::read)
 *     .onFallback(stock::unknown)
 *     .addTo(this);
 * }</pre>
 */
public final class RemoteCall {

    /** Reads an answer. What it throws is a failure to the circuit breaker, and leads to the fallback. */
    @FunctionalInterface
    public interface AnswerReader {
        Object read(int status, byte @Nullable [] body) throws IOException;
    }

    private final String name;
    private final TemplatedRouteDefinition route = new TemplatedRouteDefinition();

    private RemoteCall(String name) {
        this.name = name;
        route.parameter(RemoteCallTemplate.NAME, name);
    }

    /** @param name of the route and of its {@code direct:} endpoint */
    public static RemoteCall from(String name) {
        return new RemoteCall(name);
    }

    /**
     * @param id name of the circuit breaker, for operators
     * @param settings name of the bean with its {@link BreakerSettings#toDefinition() configuration}
     */
    public RemoteCall circuitBreaker(String id, String settings) {
        route.parameter(RemoteCallTemplate.CIRCUIT_BREAKER, id).parameter(RemoteCallTemplate.SETTINGS, settings);
        return this;
    }

    /** @param bean name of the {@link RemoteHttpClient}, which has deadline and token; calls by one client share its connections */
    public RemoteCall client(String bean) {
        route.parameter(RemoteCallTemplate.CLIENT, bean);
        return this;
    }

    /** What the service is asked, by the body of the caller's message. */
    public <T> RemoteCall request(Class<T> type, Function<T, RemoteRequest> request) {
        return step(RemoteCallTemplate.REQUEST, exchange -> request.apply(
                        exchange.getMessage().getMandatoryBody(type))
                .writeTo(exchange.getMessage()));
    }

    /** What the answer means to the caller. */
    public RemoteCall answer(AnswerReader reader) {
        return step(RemoteCallTemplate.ANSWER, exchange -> {
            int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
            exchange.getMessage()
                    .setBody(reader.read(status, exchange.getMessage().getBody(byte[].class)));
        });
    }

    /**
     * What the caller gets when there is no answer, by what has failed; that is null when an open circuit breaker has not let the
     * call through.
     */
    public RemoteCall onFallback(Function<@Nullable Exception, ?> fallback) {
        return step(RemoteCallTemplate.FALLBACK, exchange -> exchange.getMessage()
                .setBody(fallback.apply(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))));
    }

    private RemoteCall step(String parameter, Processor step) {
        route.bean(parameter, Processor.class, context -> step);
        return this;
    }

    /** Makes the route one of these. */
    public void addTo(RouteBuilder routes) {
        // without the prefix that Camel puts before the ids of a template's nodes: the breaker's name is the id of one
        route.routeTemplateRef(RemoteCallTemplate.ID).routeId(name).prefixId("");
        routes.getTemplatedRouteCollection().getTemplatedRoutes().add(route);
    }
}
