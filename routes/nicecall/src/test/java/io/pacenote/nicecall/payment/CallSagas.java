package io.pacenote.nicecall.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.nicecall.NicecallSaga;
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

/** In place of the context caller: begins the sagas of calls, and ends them. */
final class CallSagas {

    private static final String WAITING_STEP = """
            with saga as (update saga.saga set steps = steps + 1, newest_compensation = steps + 1 where id = ? returning id, steps)
            insert into saga.saga_step (saga_id, seq, context, route_id, compensate_uri, options, state, joined_at)
            select id, steps, 'nobody', 'test', 'mock:released', '{}', 'JOINED', clock_timestamp() from saga
            """;

    private final CamelContext camel;
    private final CamelSagaService service;
    private final Sagas sagas;
    private final JdbcClient jdbc;

    CallSagas(CamelContext camel, CamelSagaService service, Sagas sagas, JdbcClient jdbc) {
        this.camel = camel;
        this.service = service;
        this.sagas = sagas;
        this.jdbc = jdbc;
    }

    UUID begin(Call call) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.setProperty(SagaExchange.NAME, NicecallSaga.NAME);
        exchange.setProperty(SagaExchange.BUSINESS_KEY, String.valueOf(call.callId()));
        CamelSagaCoordinator saga = service.newSaga(exchange).join();
        saga.beginStep(exchange, new CamelSagaStep(null, null, Map.of(), null)).join();
        return UUID.fromString(saga.getId());
    }

    void complete(UUID saga) {
        service.getSaga(saga.toString())
                .thenCompose(coordinator -> coordinator.complete(new DefaultExchange(camel)))
                .join();
    }

    /** Ends it, and lets the compensations begin. */
    void compensate(UUID saga, String cause) {
        assertThat(sagas.compensate(saga, cause)).isTrue();
    }

    /** Ends it, and waits until all is undone. */
    void undo(UUID saga, String cause) {
        compensate(saga, cause);
        awaitStatus(saga, "COMPENSATED");
    }

    void awaitStatus(UUID saga, String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(details(saga).saga().status()).hasToString(status));
    }

    void awaitFailedStep(UUID saga, String error) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(details(saga).timeline())
                        .anySatisfy(entry -> assertThat(entry.detail()).contains(error)));
    }

    /** Those who joined after the one that began it. */
    List<String> participants(UUID saga) {
        return details(saga).steps().stream()
                .skip(1)
                .map(SagaDetails.StepView::context)
                .toList();
    }

    /** A later step whose compensation comes first, and does not come before it is released. */
    void holdBackCompensation(UUID saga) {
        jdbc.sql(WAITING_STEP).param(saga).update();
    }

    void releaseCompensation(UUID saga) {
        jdbc.sql("update saga.saga_step set context = ? where saga_id = ? and context = 'nobody'")
                .param(NicecallChannels.Payment.CONTEXT)
                .param(saga)
                .update();
    }

    private SagaDetails details(UUID saga) {
        return sagas.find(saga).orElseThrow();
    }
}
