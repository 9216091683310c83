package io.pacenote.remote;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/**
 * Takes the answer's body and leaves the caller's message as it was otherwise: for the {@code enrich} that runs a call on a copy
 * of the message, so that nothing of the caller reaches the service, and nothing of HTTP the caller.
 */
public final class BodyOnly implements AggregationStrategy {

    @Override
    public Exchange aggregate(Exchange caller, Exchange answer) {
        caller.getMessage().setBody(answer.getMessage().getBody());
        return caller;
    }
}
