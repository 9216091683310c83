package io.pacenote.simulators;

import io.pacenote.rest.server.IncomingRequest;
import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * A route step that hands the fault of a call over to the {@link FaultyAnswerValve}. An answer is held back there and not
 * in the route, because a waiting route would keep one of the few workers from the systems in this process.
 */
public final class FaultyAnswer implements Processor {

    /** Exchange variable: the {@link Fault} that the call meets. */
    public static final String FAULT = "fault";

    private static final String ATTRIBUTE = FaultyAnswer.class.getName();

    @Override
    public void process(Exchange exchange) {
        Fault fault = exchange.getVariable(FAULT, Fault.class);
        if (fault.touchesAnswer()) {
            IncomingRequest.of(exchange).ifPresent(request -> request.setAttribute(ATTRIBUTE, fault));
        }
    }

    /** The fault that the answer to a request suffers from; empty for a proper answer. */
    static Optional<Fault> of(ServletRequest request) {
        return Optional.ofNullable((Fault) request.getAttribute(ATTRIBUTE));
    }
}
