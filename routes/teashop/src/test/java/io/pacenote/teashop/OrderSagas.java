package io.pacenote.teashop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.saga.SagaDetails;
import io.pacenote.saga.SagaExchange;
import io.pacenote.saga.Sagas;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.saga.CamelSagaCoordinator;
import org.apache.camel.saga.CamelSagaService;
import org.apache.camel.saga.CamelSagaStep;
import org.apache.camel.support.DefaultExchange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In place of the context order, for the tests of the others: begins the sagas of orders, and ends them. */
public final class OrderSagas {

    private static final String WAITING_STEP = """
            with saga as (update saga.saga set steps = steps + 1, newest_compensation = steps + 1 where id = ? returning id, steps)
            insert into saga.saga_step (saga_id, seq, context, route_id, compensate_uri, options, state, joined_at)
            select id, steps, 'nobody', 'test', 'mock:released', '{}', 'JOINED', clock_timestamp() from saga
            """;

    private final CamelContext camel;
    private final CamelSagaService service;
    private final Sagas sagas;
    private final JdbcClient jdbc;

    OrderSagas(CamelContext camel, CamelSagaService service, Sagas sagas, JdbcClient jdbc) {
        this.camel = camel;
        this.service = service;
        this.sagas = sagas;
        this.jdbc = jdbc;
    }

    public UUID begin(long orderId) {
        return begin(TeashopSaga.NAME, orderId);
    }

    /** One of that name, be it of an order or not. */
    public UUID begin(String name, long key) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.setProperty(SagaExchange.NAME, name);
        exchange.setProperty(SagaExchange.BUSINESS_KEY, String.valueOf(key));
        CamelSagaCoordinator saga = service.newSaga(exchange).join();
        saga.beginStep(exchange, new CamelSagaStep(null, null, Map.of(), null)).join();
        return UUID.fromString(saga.getId());
    }

    public void complete(UUID saga) {
        service.getSaga(saga.toString())
                .thenCompose(coordinator -> coordinator.complete(new DefaultExchange(camel)))
                .join();
    }

    /** Ends it, and lets the compensations begin. */
    public void compensate(UUID saga) {
        assertThat(sagas.compensate(saga, "as the test wants it")).isTrue();
    }

    /** Ends it, and waits until all is undone. */
    public void undo(UUID saga) {
        compensate(saga);
        awaitStatus(saga, "COMPENSATED");
    }

    /** Ends it, and lets no compensation begin before it is released. */
    public void compensateLater(UUID saga) {
        jdbc.sql(WAITING_STEP).param(saga).update();
        compensate(saga);
    }

    public void release(UUID saga, String context) {
        jdbc.sql("update saga.saga_step set context = ? where saga_id = ? and context = 'nobody'")
                .param(context)
                .param(saga)
                .update();
        awaitStatus(saga, "COMPENSATED");
    }

    public void passDeadline(UUID saga) {
        jdbc.sql("update saga.saga set deadline = now() where id = ?")
                .param(saga)
                .update();
    }

    public String status(UUID saga) {
        return details(saga).saga().status().toString();
    }

    public void awaitStatus(UUID saga, String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(status(saga)).isEqualTo(status));
    }

    public void awaitFailedStep(UUID saga, String error) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(details(saga).timeline())
                        .anySatisfy(entry -> assertThat(entry.detail()).contains(error)));
    }

    /** Routes of those who have joined after the one that began it. */
    public List<String> participants(UUID saga) {
        return details(saga).steps().stream()
                .skip(1)
                .map(SagaDetails.StepView::routeId)
                .toList();
    }

    /** Why it was undone. */
    public String cause(UUID saga) {
        return String.valueOf(details(saga).saga().cause());
    }

    private SagaDetails details(UUID saga) {
        return sagas.find(saga).orElseThrow();
    }
}
