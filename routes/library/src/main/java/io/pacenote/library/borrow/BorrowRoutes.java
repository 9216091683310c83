package io.pacenote.library.borrow;

import static io.pacenote.library.LibraryChannels.Borrow.*;
import static io.pacenote.library.LibraryChannels.OUTBOX;
import static io.pacenote.library.LibraryChannels.TOPIC;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.jpa;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.library.LibrarySaga;
import io.pacenote.library.LibrarySettings;
import io.pacenote.library.events.OutOfStock;
import io.pacenote.library.events.StockDecreased;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.remote.BodyOnly;
import io.pacenote.remote.RemoteCall;
import io.pacenote.rest.idempotency.IdempotentRequestPolicy;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.saga.SagaExchange;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;

/**
 * The flow of a loan, and the frame of its saga (spec 004-F2, F9, N1, N4, N8):
 *
 * <pre>
 * POST /borrows ─ place ─ askBook     HTTP → book; no transaction is open
 *                  └─ accept          409 if there is none, 404 if there is no such book
 *                      └─ request     saga begins ─ BookBorrowed → book
 * StockDecreased ─ confirm            the books are the user's: saga completes ─ BorrowConfirmed
 * OutOfStock     ─ updateStatus       saga is undone, if it is not yet ─ BorrowCanceled
 * saga undone    ─ cancel             BorrowCanceled, unless it was canceled before
 * </pre>
 */
@BoundedContext(CONTEXT)
public class BorrowRoutes extends RouteBuilder {

    /** Exchange property: the {@link LoanTerms} of the request. */
    static final String TERMS = "terms";
    /** Exchange property: the {@link BookAnswer} about them. */
    static final String ANSWER = "answer";

    private static final String BORROW = "borrow";

    private static final String BOOK_BREAKER = CONTEXT + ".book.breaker";

    private final BorrowSteps steps;
    private final BorrowApi api;
    private final BookService book;
    private final EventDecoder decoder;
    private final Inbox inbox;
    private final LibrarySettings settings;

    BorrowRoutes(
            BorrowSteps steps,
            BorrowApi api,
            BookService book,
            EventDecoder decoder,
            Inbox inbox,
            LibrarySettings settings) {
        this.steps = steps;
        this.api = api;
        this.book = book;
        this.decoder = decoder;
        this.inbox = inbox;
        this.settings = settings;
    }

    @Override
    public void configure() {
        configureRequests();
        configureDecisions();
    }

    // spotless:off
    private void configureRequests() {
        from(direct(PLACE)).routeId(PLACE)
            .policy(RateLimitConfiguration.LOANS)
                .process(RequestBody.as(NewBorrow.class))
                .bean(steps, "terms")
                .setProperty(TERMS, body())
                .enrich(direct(ASK_BOOK), new BodyOnly())
                .setProperty(ANSWER, body())
                .to(direct(ACCEPT));

        RemoteCall.from(ASK_BOOK)
            .circuitBreaker(BOOK_BREAKER, BookConfiguration.BREAKER).client(BookConfiguration.HTTP_CLIENT)
            .request(LoanTerms.class, book::availability)
            .answer(book::read)
            .onFallback(book::fallback)
            .addTo(this);

        // What book says counts inside the policy: a request that comes again gets its answer, although the stock is gone by now.
        from(direct(ACCEPT)).routeId(ACCEPT)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .bean(steps, "accept")
                .setProperty(BORROW, body())
                // here, as saga() wraps all steps of its route, those before it too
                .setProperty(SagaExchange.NAME, constant(LibrarySaga.NAME))
                .setProperty(SagaExchange.BUSINESS_KEY, bodyExpression(Borrow.class, Borrow::getId))
                .to(direct(REQUEST))
                .setBody(exchangeProperty(BORROW))
                .bean(api, "created");

        from(direct(REQUEST)).routeId(REQUEST)
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .timeout(settings.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .option(LibrarySaga.BORROW_ID, bodyExpression(Borrow.class, Borrow::getId))
                .compensation(direct(CANCEL).getRawUri())
                .bean(steps, "partOf")
                .to(jpa(Borrow.class.getName()).usePersist(true))
                .bean(BorrowEvents.class, "borrowed")
                .to(OUTBOX);

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
    }

    private void configureDecisions() {
        from(kafka(TOPIC).groupId(CONTEXT)).routeId(ON_LIBRARY)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .choice()
                .when(body().isInstanceOf(StockDecreased.class)).to(direct(CONFIRM))
                .when(body().isInstanceOf(OutOfStock.class)).to(direct(UPDATE_STATUS));

        from(direct(CONFIRM)).routeId(CONFIRM)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "confirm")
                .filter(body().isNotNull())
                    .setHeader(EventHeaders.SAGA, bodyExpression(Borrow.class, Borrow::getSagaId))
                    .to(saga("COMPLETE"))
                    .bean(BorrowEvents.class, "confirmed")
                    .to(OUTBOX);

        from(direct(UPDATE_STATUS)).routeId(UPDATE_STATUS)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "updateStatus")
                .filter(body().isNotNull())
                    .setHeader(EventHeaders.SAGA, bodyExpression(Borrow.class, Borrow::getSagaId))
                    .setProperty(SagaExchange.CAUSE, bodyExpression(Borrow.class, Borrow::getReason))
                    .to(saga("COMPENSATE"))
                    .bean(BorrowEvents.class, "canceled")
                    .to(OUTBOX);

        // The compensation of a loan.
        from(direct(CANCEL)).routeId(CANCEL)
            .transacted()
            .bean(steps, "cancel")
            .filter(body().isNotNull())
                .bean(BorrowEvents.class, "canceled")
                .to(OUTBOX);
    }
    // spotless:on
}
