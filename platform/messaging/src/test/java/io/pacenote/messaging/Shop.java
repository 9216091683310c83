package io.pacenote.messaging;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pacenote.messaging.failure.DiscardedFailures;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.failure.RetriedFailures;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.messaging.kafka.KafkaBrokers;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small system as an integrator would write it: one topic, a publishing route and a consuming context. */
@SpringBootApplication
public class Shop {

    public static final String ORDERS = "orders";

    /** Where producers of others write, with transactions, tombstones and whatever else Kafka has. */
    public static final String PARTNERS = "partners";

    private static final String ALL_TOPICS = ORDERS + ',' + PARTNERS;

    public static final String PLACE = "shop.sales.place";
    public static final String CONSUME = "shop.shipping.consume";
    public static final String SHIP = "shop.shipping.ship";
    public static final String FOLLOW = "shop.view.follow";
    public static final String PROJECT = "shop.view.project";
    public static final String SHIPPING = "shop.shipping";

    /** Raised for an event that is not wanted any more. */
    public static final class TooLateException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Raised while a service that is needed is away. */
    public static final class CarrierAwayException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Bean
    EventCatalog shopEvents() {
        return EventCatalog.of("shop", OrderPlaced.class, OrderShipped.class)
                .withAlias("Placed", OrderPlaced.class)
                .withTopics(ORDERS, PARTNERS);
    }

    @Bean
    DiscardedFailures shopDiscards() {
        return DiscardedFailures.of(TooLateException.class);
    }

    @Bean
    RetriedFailures shopRetries() {
        return RetriedFailures.of(CarrierAwayException.class);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Shipments shipments(JdbcTemplate jdbc) {
        return new Shipments(jdbc);
    }

    @Bean
    OrderView orderView(JdbcTemplate jdbc) {
        return new OrderView(jdbc);
    }

    @Bean
    TopicProbe topicProbe(KafkaBrokers brokers) {
        return new TopicProbe(brokers);
    }

    @Bean
    RouteBuilder shopRoutes(EventDecoder eventDecoder, Inbox inbox, Shipments shipments) {
        return new ShopRoutes(eventDecoder, inbox, shipments);
    }

    @Bean
    RouteBuilder viewRoutes(EventDecoder eventDecoder, OrderView orderView) {
        return new ViewRoutes(eventDecoder, orderView);
    }

    private static final class ViewRoutes extends RouteBuilder {

        private final EventDecoder eventDecoder;
        private final OrderView orderView;

        ViewRoutes(EventDecoder eventDecoder, OrderView orderView) {
            this.eventDecoder = eventDecoder;
            this.orderView = orderView;
        }

        // spotless:off
        @Override
        public void configure() {
            from(kafka(ALL_TOPICS).groupId(OrderView.NAME)).routeId(FOLLOW)
                .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
                .process(eventDecoder)
                .choice()
                    .when(body().isNotNull()).to(direct(PROJECT))
                .end();

            from(direct(PROJECT)).routeId(PROJECT)
                .transacted()
                .aggregate(header(EventHeaders.KEY), orderView).aggregationRepository(orderView)
                    .optimisticLocking().completionPredicate(constant(false))
                    .stop()
                .end();
        }
        // spotless:on
    }

    private static final class ShopRoutes extends RouteBuilder {

        private final EventDecoder eventDecoder;
        private final Inbox inbox;
        private final Shipments shipments;

        ShopRoutes(EventDecoder eventDecoder, Inbox inbox, Shipments shipments) {
            this.eventDecoder = eventDecoder;
            this.inbox = inbox;
            this.shipments = shipments;
        }

        // spotless:off
        @Override
        public void configure() {
            from(direct(PLACE)).routeId(PLACE)
                .transacted()
                .to("outbox:orders");

            from(kafka(ALL_TOPICS).groupId(SHIPPING)).routeId(CONSUME)
                .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
                .process(eventDecoder)
                .choice()
                    .when(body().isInstanceOf(OrderPlaced.class)).to(direct(SHIP))
                .end();

            from(direct(SHIP)).routeId(SHIP)
                .transacted()
                .idempotentConsumer(header(EventHeaders.ID), inbox.of(SHIPPING))
                    .bean(shipments, "ship")
                .end();
        }
        // spotless:on
    }
}
