package io.pacenote.benchmarks.engines;

import io.pacenote.app.process.FreePort;
import io.pacenote.benchmarks.Workplace;
import io.pacenote.postgres.TransactionPolicy;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.TransactedPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Camel's LRA service, whose sagas are known to a coordinator that it calls over HTTP, and which calls it back. A call that
 * ends a saga comes back when the coordinator has written the end down. There is no waiting for what the coordinator's
 * recovery has in hand: when it looks, every two minutes, it takes sagas that are under way for ones that were left.
 */
public final class CamelLraEngine extends CamelSagas {

    private final LraCoordinator coordinator;

    public CamelLraEngine(Workplace place) throws IOException {
        this(place, new LraCoordinator(place.directory().resolve("lra"), place.threads()), FreePort.any());
    }

    private CamelLraEngine(Workplace place, LraCoordinator coordinator, int port) {
        super(
                place,
                Lra.class,
                Map.of(
                        "spring.autoconfigure.exclude",
                        "io.pacenote.saga.SagaAutoConfiguration",
                        "spring.main.web-application-type",
                        "servlet",
                        "server.address",
                        "127.0.0.1",
                        "server.port",
                        port,
                        "server.tomcat.threads.max",
                        place.threads(),
                        "spring.task.execution.pool.core-size",
                        place.threads(),
                        "camel.lra.enabled",
                        true,
                        "camel.lra.coordinator-url",
                        coordinator.url(),
                        "camel.lra.local-participant-url",
                        "http://127.0.0.1:" + port));
        this.coordinator = coordinator;
    }

    @Override
    public void close() {
        super.close();
        coordinator.close();
    }

    @Configuration(proxyBeanMethods = false)
    static class Lra {

        /** The route goes on on a thread of the HTTP client, out of any transaction: each business row commits by itself. */
        @Bean(TransactionPolicy.NAME)
        TransactedPolicy noTransaction() {
            return new NoTransaction();
        }
    }

    private static final class NoTransaction implements TransactedPolicy {

        @Override
        public void beforeWrap(Route route, NamedNode definition) {}

        @Override
        public Processor wrap(Route route, Processor processor) {
            return processor;
        }
    }
}
