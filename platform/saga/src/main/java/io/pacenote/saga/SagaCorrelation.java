package io.pacenote.saga;

import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Processor;

/**
 * Finds the saga of a message that came without its id (EIP Correlation Identifier): the newest one of that name and
 * business key, in whatever state. A message that has the id, or belongs to no saga, is left as it is.
 */
final class SagaCorrelation implements Processor {

    private final Sagas sagas;
    private final String name;
    private final Expression businessKey;

    SagaCorrelation(Sagas sagas, String name, Expression businessKey) {
        this.sagas = sagas;
        this.name = name;
        this.businessKey = businessKey;
    }

    @Override
    public void process(Exchange exchange) {
        if (exchange.getIn().getHeader(Exchange.SAGA_LONG_RUNNING_ACTION) == null) {
            sagas.findId(name, businessKey.evaluate(exchange, String.class))
                    .ifPresent(id -> exchange.getIn().setHeader(Exchange.SAGA_LONG_RUNNING_ACTION, id.toString()));
        }
    }
}
