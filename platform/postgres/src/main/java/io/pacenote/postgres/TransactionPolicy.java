package io.pacenote.postgres;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.model.TransactedDefinition;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.apache.camel.model.errorhandler.SpringTransactionErrorHandlerDefinition;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The one policy behind {@code transacted()}: a failure rolls the transaction back and is then the caller's, to retry, to put aside
 * or to answer.
 *
 * <p>Camel's transaction error handler marks a failed exchange as dealt with: a consumer route could never retry a transacted
 * {@code direct:} route. Here the marks are taken off after the rollback.
 *
 * <p>Inside the transaction there is no error handler. It would log each failure once more, with messages that may quote data;
 * and an {@code onException} that is "handled" there would commit what has failed. The transacted block itself has none
 * either, other than this policy: Camel would wrap it in a second transaction error handler, which would mark the exchange again.
 */
public class TransactionPolicy extends SpringTransactionPolicy {

    /**
     * The bean of the platform's database. It is Camel's own name for the policy of a {@code transacted()} that names none, which
     * therefore goes on meaning this one where there are others.
     */
    public static final String NAME = TransactedDefinition.PROPAGATION_REQUIRED;

    /**
     * @param transactionManager of the database that the routes of this policy write to
     */
    public TransactionPolicy(PlatformTransactionManager transactionManager) {
        super(transactionManager);
    }

    /** Camel calls this before it makes the steps of the block, and the block is all that is left of the route. */
    @Override
    public void beforeWrap(Route route, NamedNode definition) {
        route.setErrorHandlerFactory(new NoErrorHandlerDefinition());
    }

    @Override
    public Processor wrap(Route route, Processor processor) {
        return new ForTheCaller(createTransactionErrorHandler(route, processor, quietly()));
    }

    private SpringTransactionErrorHandlerDefinition quietly() {
        SpringTransactionErrorHandlerDefinition quiet = new SpringTransactionErrorHandlerDefinition();
        quiet.setTransactedPolicy(this);
        quiet.setRollbackLoggingLevel(LoggingLevel.DEBUG.name());
        quiet.setLevel(LoggingLevel.DEBUG.name());
        return quiet;
    }

    private static final class ForTheCaller extends DelegateAsyncProcessor {

        ForTheCaller(Processor transacted) {
            super(transacted);
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            return super.process(exchange, doneSync -> {
                HandBack.toTheCaller(exchange);
                callback.done(doneSync);
            });
        }
    }
}
