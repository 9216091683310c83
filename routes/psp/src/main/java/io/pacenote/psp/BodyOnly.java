package io.pacenote.psp;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/** Takes the answer's body and leaves the caller's message as it was otherwise. */
final class BodyOnly implements AggregationStrategy {

    @Override
    public Exchange aggregate(Exchange caller, Exchange answer) {
        caller.getMessage().setBody(answer.getMessage().getBody());
        return caller;
    }
}
