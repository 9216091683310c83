package io.pacenote.rest.server;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Keeps the request at hand for the exchange's life, in a property. Camel has it in a header, from where it would
 * travel along with the message, and which a route may well remove.
 */
final class RequestBinding implements Processor {

    /** They describe the request; left in the message, they would describe the answer. */
    private static final List<String> DESCRIPTION = List.of("Accept", "Content-Type", Exchange.HTTP_CHARACTER_ENCODING);

    private final Processor route;

    RequestBinding(Processor route) {
        this.route = route;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        DESCRIPTION.forEach(message::removeHeader);
        message.removeHeader(Exchange.HTTP_SERVLET_RESPONSE);
        if (message.removeHeader(Exchange.HTTP_SERVLET_REQUEST) instanceof IncomingRequest request) {
            request.attachTo(exchange);
            message.setBody(request.body().isEmpty() ? null : request.body());
        }
        route.process(exchange);
    }
}
