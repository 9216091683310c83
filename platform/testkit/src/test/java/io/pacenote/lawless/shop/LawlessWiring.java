package io.pacenote.lawless.shop;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.pacenote.contexts.Contexts;
import io.pacenote.rest.contract.Contract;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.testkit.AbstractWiringTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.saga.InMemorySagaService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Of {@link LawlessRoutes}. */
@SpringJUnitConfig
public class LawlessWiring extends AbstractWiringTest {

    /** Constants of which one is for nothing. */
    public static final class Channels {
        public static final String NOTHING = "shop.order.nothing";

        private Channels() {}
    }

    @Override
    protected Class<?> channels() {
        return Channels.class;
    }

    @Configuration(proxyBeanMethods = false)
    static class Shop {

        @Bean(destroyMethod = "stop")
        CamelContext camel() throws Exception {
            var camel = new DefaultCamelContext();
            camel.addService(new InMemorySagaService());
            camel.addRoutes(new LawlessRoutes());
            camel.start();
            return camel;
        }

        @Bean
        Contexts contexts() {
            return mock(Contexts.class);
        }

        /** One operation has an effect that is not declared, the other one no route. */
        @Bean
        Contracts contracts() {
            var orders = new PathItem()
                    .get(new Operation().operationId(LawlessRoutes.LOOK))
                    .delete(new Operation().operationId("shop.order.forget"));
            var contracts = mock(Contracts.class);
            when(contracts.all())
                    .thenReturn(List.of(
                            new Contract("shop", new OpenAPI().paths(new Paths().addPathItem("/orders", orders)))));
            return contracts;
        }
    }
}
