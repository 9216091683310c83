package io.pacenote.library.book;

import static io.pacenote.library.LibraryChannels.Book.*;
import static io.pacenote.library.LibraryChannels.OUTBOX;
import static io.pacenote.library.LibraryChannels.TOPIC;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;

import io.pacenote.library.LibrarySaga;
import io.pacenote.library.book.StockDecision.Refuse;
import io.pacenote.library.book.StockDecision.Take;
import io.pacenote.library.events.BookBorrowed;
import io.pacenote.library.events.BookReturned;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.saga.SagaExchange;
import io.pacenote.saga.Sagas;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;
import org.springframework.stereotype.Component;

/**
 * The stock, and who changes it (spec 004-F9, N1, N8, 5.4):
 *
 * <pre>
 * BookBorrowed  ─ decreaseStock ─┬─ take      joins the saga, StockDecreased
 *                                └─ refuse    OutOfStock: saga is undone
 * saga undone   ─ giveBack                    StockIncreased
 * BookReturned  ─ increaseStock               StockIncreased
 * </pre>
 */
@Component
class StockRoutes extends RouteBuilder {

    private final StockSteps steps;
    private final EventDecoder decoder;
    private final Inbox inbox;
    private final Sagas sagas;

    StockRoutes(StockSteps steps, EventDecoder decoder, Inbox inbox, Sagas sagas) {
        this.steps = steps;
        this.decoder = decoder;
        this.inbox = inbox;
        this.sagas = sagas;
    }

    // spotless:off
    @Override
    public void configure() {
        from(kafka(TOPIC).groupId(CONTEXT)).routeId(ON_LIBRARY)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .choice()
                .when(body().isInstanceOf(BookBorrowed.class)).to(direct(DECREASE_STOCK))
                .when(body().isInstanceOf(BookReturned.class)).to(direct(INCREASE_STOCK));

        from(direct(DECREASE_STOCK)).routeId(DECREASE_STOCK)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .process(sagas.correlate(LibrarySaga.NAME, bodyExpression(BookBorrowed.class, BookBorrowed::id)))
                .bean(steps, "decide")
                .choice()
                    .when(body().isInstanceOf(Take.class)).setBody(bodyExpression(Take.class, Take::loan)).to(direct(TAKE))
                    .when(body().isInstanceOf(Refuse.class)).setBody(bodyExpression(Refuse.class, Refuse::event)).to(direct(REFUSE));

        from(direct(TAKE)).routeId(TAKE)
            .saga().propagation(SagaPropagation.SUPPORTS)
                .option(LibrarySaga.BORROW_ID, bodyExpression(BookBorrowed.class, BookBorrowed::id))
                .compensation(direct(GIVE_BACK).getRawUri())
                .bean(steps, "take")
                .to(OUTBOX);

        from(direct(GIVE_BACK)).routeId(GIVE_BACK)
            .transacted()
            .bean(steps, "giveBack")
            .filter(body().isNotNull())
                .to(OUTBOX);

        from(direct(REFUSE)).routeId(REFUSE)
            .to(OUTBOX)
            .filter(header(EventHeaders.SAGA).isNotNull())
                .setProperty(SagaExchange.CAUSE, simple("${body.reason}"))
                .to(saga("COMPENSATE"));

        from(direct(INCREASE_STOCK)).routeId(INCREASE_STOCK)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "increase")
                .filter(body().isNotNull())
                    .to(OUTBOX);
    }
    // spotless:on
}
