package io.pacenote.codriver;

import io.pacenote.codriver.events.PaymentCancelled;
import io.pacenote.codriver.events.PaymentFailed;
import io.pacenote.codriver.events.PaymentMade;
import io.pacenote.codriver.events.Registered;
import io.pacenote.codriver.events.RegistrationRefused;
import io.pacenote.codriver.events.SubscriptionCancelled;
import io.pacenote.codriver.events.SubscriptionDuplicated;
import io.pacenote.codriver.events.SubscriptionRejected;
import io.pacenote.codriver.events.SubscriptionRequested;
import io.pacenote.codriver.events.Unregistered;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.messaging.EventTopics;
import io.pacenote.messaging.failure.DiscardedFailures;
import io.pacenote.saga.SagaNotActiveException;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import org.apache.camel.Ordered;
import org.apache.camel.component.jpa.JpaComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What all contexts of codriver share: settings, topics and the catalogue of events. */
@AutoConfiguration
@EnableConfigurationProperties(CodriverSettings.class)
public class CodriverAutoConfiguration {

    @Bean
    EventTopics codriverTopics() {
        return EventTopics.of(CodriverChannels.SUB_PAY, CodriverChannels.PAY_MNG, CodriverChannels.MNG_SUB);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    /**
     * An aggregate is stored through the persistence context of the route's transaction. Left to itself, the component
     * would open another one on another connection: a second commit, and a deadlock of the pool under load. Camel's own
     * customizer, which applies {@code camel.component.jpa.*}, sets every property to its default: ours must come after it,
     * and those of equal order come in any.
     */
    @Bean
    ComponentCustomizer jpaInTheRoutesTransaction(EntityManagerFactory entityManagerFactory) {
        return ComponentCustomizer.builder(JpaComponent.class)
                .withOrder(Ordered.LOWEST)
                .build(jpa -> {
                    jpa.setEntityManagerFactory(entityManagerFactory);
                    jpa.setSharedEntityManager(true);
                    jpa.setJoinTransaction(false);
                });
    }

    /** An event that comes too late for its saga has nothing to do any more: what it was about has been undone. */
    @Bean
    DiscardedFailures lateForTheirSaga() {
        return DiscardedFailures.of(SagaNotActiveException.class);
    }

    @Bean
    EventCatalog codriverEvents() {
        return EventCatalog.of(
                        "codriver",
                        SubscriptionRequested.class,
                        SubscriptionCancelled.class,
                        SubscriptionDuplicated.class,
                        SubscriptionRejected.class,
                        PaymentMade.class,
                        PaymentFailed.class,
                        PaymentCancelled.class,
                        Registered.class,
                        Unregistered.class,
                        RegistrationRefused.class)
                .withAlias("Requested", SubscriptionRequested.class)
                .withAlias("Cancelled", SubscriptionCancelled.class)
                .withTopics(CodriverChannels.SUB_PAY, CodriverChannels.PAY_MNG, CodriverChannels.MNG_SUB);
    }
}
