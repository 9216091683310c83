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
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What all contexts of codriver share: settings and the catalogue of events with their topics. */
@AutoConfiguration
@EnableConfigurationProperties(CodriverSettings.class)
public class CodriverAutoConfiguration {

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
                .withSaga(CodriverSaga.NAME)
                .withTopics(CodriverChannels.SUB_PAY, CodriverChannels.PAY_MNG, CodriverChannels.MNG_SUB);
    }
}
