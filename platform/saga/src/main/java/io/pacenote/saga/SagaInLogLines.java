package io.pacenote.saga;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * Has each line that a node of a route logs tell the exchange's saga, on whatever thread it runs. Camel's own MDC logging knows
 * only the ids of exchange and route.
 */
final class SagaInLogLines implements InterceptStrategy {

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext camel, NamedNode definition, Processor target, Processor next) {
        return new Logged(target);
    }

    private static final class Logged extends DelegateAsyncProcessor {

        Logged(Processor target) {
            super(target);
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            LoggedSaga saga = LoggedSaga.of(exchange);
            if (saga == null) {
                return super.process(exchange, callback);
            }
            try (var lines = saga.open()) {
                return super.process(exchange, callback);
            }
        }
    }
}
