package com.example.shop;

import com.example.shop.events.OrderPlaced;
import com.example.shop.events.OrderWithdrawn;
import com.example.shop.events.StockReserved;
import io.pacenote.messaging.EventCatalog;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What all contexts of the shop share: its topics and its events. */
@AutoConfiguration
public class ShopAutoConfiguration {

    @Bean
    EventCatalog shopEvents() {
        return EventCatalog.of("shop", OrderPlaced.class, OrderWithdrawn.class, StockReserved.class)
                .withSaga(ShopChannels.OPEN)
                .withTopics(ShopChannels.ORDERS, ShopChannels.STOCK_CHANGES);
    }
}
