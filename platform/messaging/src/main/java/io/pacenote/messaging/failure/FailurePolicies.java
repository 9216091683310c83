package io.pacenote.messaging.failure;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.messaging.MessagingSettings;
import io.pacenote.messaging.deadletter.DeadLetterRoutes;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;

/** The error policies. A route takes one with {@code routeConfigurationId(FailurePolicies.EVENT_CONSUMER)}. */
public final class FailurePolicies extends RouteConfigurationBuilder {

    /**
     * For a route that consumes events from Kafka and hands each to a transacted {@code direct:} route. Every attempt is a new
     * transaction. Transient failures are retried without end; a record that is no event becomes a dead letter at once, {@link
     * AwaitedFailures} after a while, any other failure after a few attempts; {@link DiscardedFailures} drop the event. Then the partition goes on.
     */
    public static final String EVENT_CONSUMER = "pacenote.event-consumer";

    /** For a route that must succeed some time: transient failures are retried without end, others are the caller's. */
    public static final String PERSISTENT = "pacenote.persistent";

    /**
     * For a route that takes up stored work again and again: a failure is one line in the log, since the work is still
     * stored and comes again by itself.
     */
    public static final String REPEATED_WORK = "pacenote.repeated-work";

    private static final int WITHOUT_END = -1;
    private static final int NEVER = 0;
    private static final double DOUBLING = 2;

    private final FailureClassifier failures;
    private final FailureLog log;
    private final MessagingSettings.Retry settings;

    FailurePolicies(FailureClassifier failures, FailureLog log, MessagingSettings.Retry settings) {
        this.failures = failures;
        this.log = log;
        this.settings = settings;
    }

    // spotless:off
    @Override
    public void configuration() {
        RouteConfigurationDefinition persistent = routeConfiguration(PERSISTENT);

        retryWithoutEnd(on(FailureKind.TRANSIENT, persistent));

        RouteConfigurationDefinition eventConsumer = routeConfiguration(EVENT_CONSUMER);

        retryWithoutEnd(on(FailureKind.TRANSIENT, eventConsumer));

        on(FailureKind.DISCARDED, eventConsumer)
            .maximumRedeliveries(NEVER)
            .handled(true)
            .process(log::discarded);

        retryUnlessStopping(on(FailureKind.AWAITED, eventConsumer))
            .retryWhile(new TimeLeft(settings.patience()))
            .handled(true)
            .process(log::movedToDeadLetters)
            .to(direct(DeadLetterRoutes.MOVE));

        on(FailureKind.MALFORMED, eventConsumer)
            .maximumRedeliveries(NEVER)
            .handled(true)
            .process(log::movedToDeadLetters)
            .to(direct(DeadLetterRoutes.MOVE));

        backOff(on(FailureKind.OTHER, eventConsumer))
            .retryWhile(new AttemptsLeft(settings.attempts()))
            .handled(true)
            .process(log::movedToDeadLetters)
            .to(direct(DeadLetterRoutes.MOVE));

        routeConfiguration(REPEATED_WORK)
            .onException(Throwable.class)
            .logExhausted(false)
            .logExhaustedMessageHistory(false)
            .handled(true)
            .process(log::postponed);
    }
    // spotless:on

    /** Camel's own messages about failures are off: they quote exceptions, and those quote data. */
    private OnExceptionDefinition on(FailureKind kind, RouteConfigurationDefinition policy) {
        return policy.onException(Throwable.class)
                .onWhen(failures.is(kind))
                .logRetryAttempted(false)
                .logExhausted(false)
                .logHandled(false)
                .logExhaustedMessageHistory(false)
                .onRedelivery(this::beforeNextAttempt);
    }

    /** Camel would hang each failure on the next one; when there is no end of them, neither is there of the memory. */
    private void beforeNextAttempt(Exchange exchange) {
        log.retrying(exchange);
        exchange.removeProperty(ExchangePropertyKey.EXCEPTION_CAUGHT);
    }

    /**
     * A stop may interrupt the retries, as they have no end: the record is then read again after the next start. The few
     * attempts of other failures are carried through.
     */
    private void retryWithoutEnd(OnExceptionDefinition failure) {
        retryUnlessStopping(failure).maximumRedeliveries(WITHOUT_END);
    }

    private OnExceptionDefinition retryUnlessStopping(OnExceptionDefinition failure) {
        OnExceptionDefinition retried = backOff(failure);
        retried.getRedeliveryPolicyType().allowRedeliveryWhileStopping(false);
        return retried;
    }

    private OnExceptionDefinition backOff(OnExceptionDefinition failure) {
        return failure.redeliveryDelay(settings.initialDelay().toMillis())
                .useExponentialBackOff()
                .backOffMultiplier(DOUBLING)
                .maximumRedeliveryDelay(settings.maxDelay().toMillis());
    }
}
