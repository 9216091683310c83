package io.pacenote.gateway;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway before one process of each context. */
abstract class AbstractShopTest extends AbstractGatewayTest {

    @DynamicPropertySource
    static void targets(DynamicPropertyRegistry registry) {
        registry.add("pacenote.gateway.targets.shop.order", ORDERS::url);
        registry.add("pacenote.gateway.targets.shop.stock", STOCK::url);
    }
}
