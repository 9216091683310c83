package io.pacenote.messaging;

import io.pacenote.postgres.StoredNames;
import io.pacenote.saga.SagaExchange;
import org.apache.camel.Exchange;

/**
 * Makes the saga's id of a record a claim. Whoever can write to a topic can send the id of any saga, so it comes in with what
 * the saga has to be, which the saga service checks when it is joined or ended. No route has a part in that.
 *
 * <p>Of {@link SagaExchange} only constants are used, as the module of sagas need not be there.
 */
final class SagaClaims {

    private final EventTypes types;
    private final StoredNames names;

    SagaClaims(EventTypes types, StoredNames names) {
        this.types = types;
        this.names = names;
    }

    /** Puts the saga of a record on the exchange, if the record brought one. */
    void make(Exchange exchange, ReceivedRecord received, ReceivedEvent read) {
        exchange.getMessage().removeHeader(EventHeaders.SAGA);
        String saga = received.headers().get(EventHeaders.SAGA);
        if (saga == null || saga.isBlank()) {
            return;
        }
        exchange.getMessage().setHeader(EventHeaders.SAGA, saga);
        exchange.setProperty(SagaExchange.CLAIMED_ID, saga);
        exchange.setProperty(
                SagaExchange.CLAIMED_NAME,
                types.sagaOf(read.event().getClass()).map(names::of).orElse(null));
        exchange.setProperty(SagaExchange.CLAIMED_KEY, read.key());
    }
}
