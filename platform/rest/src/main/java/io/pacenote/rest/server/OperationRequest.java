package io.pacenote.rest.server;

import io.pacenote.rest.rights.Caller;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * A request for an operation of a contract, by whatever protocol it came. {@link IncomingRequest} is one by HTTP; another
 * protocol brings its own, so that rights and idempotency keys hold there too.
 */
public interface OperationRequest {

    /** The one who asks; {@link Caller#ANYBODY} when nobody had to log in. */
    Caller caller();

    /** The address that the request came from. */
    String remoteAddress();

    /** The whole body, as JSON; an empty text when there is none. */
    String body();

    /** The values of a parameter that is not part of a path, in the order sent; empty when it was not sent. */
    List<String> query(String name);

    /** @return null when it was not sent */
    @Nullable
    String getHeader(String name);

    /** What is to be done with the resource, in the protocol's own words. */
    String getMethod();

    /** What is asked for, the same in whatever way it is asked. */
    String resource();

    /** Keeps the request at hand for the exchange's life. */
    default void attachTo(Exchange exchange) {
        exchange.setProperty(OperationRequest.class.getName(), this);
    }

    /** The request that the exchange began with; empty when it is no operation's. */
    static Optional<OperationRequest> of(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(OperationRequest.class.getName(), OperationRequest.class));
    }
}
