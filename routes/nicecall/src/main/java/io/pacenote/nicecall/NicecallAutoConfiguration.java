package io.pacenote.nicecall;

import io.pacenote.messaging.EventCatalog;
import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.nicecall.events.CallCaught;
import io.pacenote.nicecall.events.CallDenied;
import io.pacenote.nicecall.events.CallMade;
import io.pacenote.nicecall.events.CallPayed;
import io.pacenote.nicecall.events.CallReceived;
import io.pacenote.nicecall.events.CatchCancelled;
import io.pacenote.nicecall.events.CatchDenied;
import io.pacenote.nicecall.events.PaymentApproved;
import io.pacenote.nicecall.events.PaymentCancelled;
import io.pacenote.nicecall.events.PaymentDisabled;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What all contexts of nicecall share: settings and the catalogue of events with their topic. */
@AutoConfiguration
@EnableConfigurationProperties(NicecallSettings.class)
public class NicecallAutoConfiguration {

    @Bean
    EventCatalog nicecallEvents() {
        return EventCatalog.of(
                        "nicecall",
                        CallMade.class,
                        CallPayed.class,
                        CallCancelled.class,
                        CallDenied.class,
                        PaymentApproved.class,
                        PaymentCancelled.class,
                        PaymentDisabled.class,
                        CallReceived.class,
                        CallCaught.class,
                        CatchDenied.class,
                        CatchCancelled.class)
                .withSaga(NicecallSaga.NAME)
                .withTopics(NicecallChannels.TOPIC)
                .withTimestampPattern("yyyyMMddHHmmss");
    }
}
