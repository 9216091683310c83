package io.pacenote.messaging.failure;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeExtension;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The policy behind {@code transacted()}: once the transaction has rolled back, the failure is the caller's.
 *
 * <p>Camel's transaction error handler marks a failed exchange as dealt with, and the error handler of the calling route then
 * leaves it alone ({@code RedeliveryErrorHandler.isDone}): a consumer route could never retry a transacted {@code direct:}
 * route, nor put the event aside. Here the marks are taken off after the rollback. Inside the transaction nothing changes.
 */
final class CallerDecidesTransactionPolicy extends SpringTransactionPolicy {

    CallerDecidesTransactionPolicy(PlatformTransactionManager transactionManager) {
        super(transactionManager);
    }

    @Override
    public Processor wrap(Route route, Processor processor) {
        return new HandBack(super.wrap(route, processor));
    }

    private static final class HandBack extends DelegateAsyncProcessor {

        HandBack(Processor transacted) {
            super(transacted);
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            return super.process(exchange, doneSync -> {
                if (exchange.getException() != null) {
                    forgetHandling(exchange.getExchangeExtension());
                }
                callback.done(doneSync);
            });
        }

        private static void forgetHandling(ExchangeExtension exchange) {
            exchange.setFailureHandled(false);
            exchange.setErrorHandlerHandled(null);
            exchange.setRedeliveryExhausted(false);
        }
    }
}
