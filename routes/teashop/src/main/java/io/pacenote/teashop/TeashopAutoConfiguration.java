package io.pacenote.teashop;

import io.pacenote.messaging.EventCatalog;
import io.pacenote.teashop.events.DeliveryCancelled;
import io.pacenote.teashop.events.DeliveryStarted;
import io.pacenote.teashop.events.OrderCancelled;
import io.pacenote.teashop.events.OrderFailed;
import io.pacenote.teashop.events.OrderPaid;
import io.pacenote.teashop.events.OrderPlaced;
import io.pacenote.teashop.events.OrderReceived;
import io.pacenote.teashop.events.PaymentApproved;
import io.pacenote.teashop.events.PaymentCancelled;
import io.pacenote.teashop.events.PaymentFailed;
import io.pacenote.teashop.events.Shipped;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What all contexts of teashop share: settings and the catalogue of events with their topic. */
@AutoConfiguration
@EnableConfigurationProperties(TeashopSettings.class)
public class TeashopAutoConfiguration {

    @Bean
    EventCatalog teashopEvents() {
        return EventCatalog.of(
                        "teashop",
                        OrderPlaced.class,
                        OrderPaid.class,
                        OrderFailed.class,
                        Shipped.class,
                        OrderCancelled.class,
                        PaymentApproved.class,
                        PaymentFailed.class,
                        PaymentCancelled.class,
                        OrderReceived.class,
                        DeliveryStarted.class,
                        DeliveryCancelled.class)
                .withSaga(TeashopSaga.NAME)
                .withTopics(TeashopChannels.TOPIC);
    }
}
