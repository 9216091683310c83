package io.pacenote.library.returns;

import static io.pacenote.library.LibraryChannels.OUTBOX;
import static io.pacenote.library.LibraryChannels.Returns.*;
import static io.pacenote.library.LibraryChannels.TOPIC;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.jpa;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.library.events.LoanEvent;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.rest.idempotency.IdempotentRequestPolicy;
import io.pacenote.rest.server.RequestBody;
import org.apache.camel.builder.RouteBuilder;

/**
 * The flow of a return (spec 004-F3, F4, N2, N3, 5.7.4):
 *
 * <pre>
 * POST /returns ─ bring ─ waits a little for a loan that is not decided or not known yet
 *                  └─ accept     BookReturned → book, dashboard; BookExpired → dashboard, if late
 * events of loans ─ followLoan   what can be returned
 * </pre>
 */
@BoundedContext(CONTEXT)
public class ReturnRoutes extends RouteBuilder {

    private static final String RETURN = "return";

    private final Patience patience;
    private final ReturnSteps steps;
    private final LoanSteps loans;
    private final ReturnApi api;
    private final EventDecoder decoder;
    private final Inbox inbox;

    ReturnRoutes(
            Patience patience, ReturnSteps steps, LoanSteps loans, ReturnApi api, EventDecoder decoder, Inbox inbox) {
        this.patience = patience;
        this.steps = steps;
        this.loans = loans;
        this.api = api;
        this.decoder = decoder;
        this.inbox = inbox;
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(BRING)).routeId(BRING)
            .policy(RateLimitConfiguration.RETURNS)
                .process(RequestBody.as(NewReturn.class))
                .bean(patience, "await")
                .to(direct(ACCEPT));

        from(direct(ACCEPT)).routeId(ACCEPT)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .bean(steps, "accept")
                .setProperty(RETURN, body())
                .to(jpa(BookReturn.class.getName()).usePersist(true))
                .split(method(ReturnEvents.class, "of")).stopOnException()
                    .to(OUTBOX)
                .end()
                .setBody(exchangeProperty(RETURN))
                .bean(api, "created");

        from(kafka(TOPIC).groupId(CONTEXT)).routeId(ON_LIBRARY)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .filter(body().isInstanceOf(LoanEvent.class))
                .to(direct(FOLLOW_LOAN));

        from(direct(FOLLOW_LOAN)).routeId(FOLLOW_LOAN)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(loans, "follow");

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
    }
    // spotless:on
}
