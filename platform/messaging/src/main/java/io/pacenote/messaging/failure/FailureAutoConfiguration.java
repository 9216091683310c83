package io.pacenote.messaging.failure;

import io.pacenote.messaging.MessagingAutoConfiguration;
import io.pacenote.messaging.MessagingSettings;
import io.pacenote.saga.SagaNotActiveException;
import io.pacenote.saga.SagaNotKnownException;
import org.apache.camel.spi.RoutePolicyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The failure policies. */
@AutoConfiguration(after = MessagingAutoConfiguration.class)
public class FailureAutoConfiguration {

    @Bean
    FailureLog failureLog() {
        return new FailureLog();
    }

    @Bean
    FailureClassifier failureClassifier(
            ObjectProvider<DiscardedFailures> discarded,
            ObjectProvider<RetriedFailures> retried,
            ObjectProvider<AwaitedFailures> awaited) {
        return new FailureClassifier(
                discarded.stream().toList(),
                retried.stream().toList(),
                awaited.stream().toList());
    }

    @Bean
    FailurePolicies failurePolicies(FailureClassifier classifier, FailureLog log, MessagingSettings settings) {
        return new FailurePolicies(classifier, log, settings.retry());
    }

    /** Camel finds it by its type, as it does with every policy for all routes. */
    @Bean
    RoutePolicyFactory subRouteFailures() {
        return new SubRouteFailures();
    }

    /** An event that comes too late for its saga has nothing to do any more: what it was about has been undone. */
    @Bean
    @ConditionalOnClass(SagaNotActiveException.class)
    DiscardedFailures lateForTheirSaga() {
        return DiscardedFailures.of(SagaNotActiveException.class);
    }

    /** An event that comes before its saga, as it was sent before the commit, has that much time. */
    @Bean
    @ConditionalOnClass(SagaNotKnownException.class)
    AwaitedFailures earlyForTheirSaga() {
        return AwaitedFailures.of(SagaNotKnownException.class);
    }
}
