package io.pacenote.benchmarks.engines;

import io.pacenote.benchmarks.Workplace;
import java.util.Map;
import org.apache.camel.saga.CamelSagaService;
import org.apache.camel.saga.InMemorySagaService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Camel's own service, which forgets every saga with the process: what the routes and the business alone cost. */
public final class CamelInMemoryEngine extends CamelSagas {

    public CamelInMemoryEngine(Workplace place) {
        super(
                place,
                InMemory.class,
                Map.of(
                        "spring.autoconfigure.exclude",
                        "io.pacenote.saga.SagaAutoConfiguration",
                        "camel.threadpool.pool-size",
                        place.threads(),
                        // each saga's deadline waits in the pool's queue, which holds a thousand by default
                        "camel.threadpool.max-queue-size",
                        -1));
    }

    @Configuration(proxyBeanMethods = false)
    static class InMemory {

        @Bean
        CamelSagaService inMemorySagas() {
            return new InMemorySagaService();
        }
    }
}
