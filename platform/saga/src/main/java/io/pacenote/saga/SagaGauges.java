package io.pacenote.saga;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the sagas of the database stand, whichever process runs them: each gauge is one look along an index. */
final class SagaGauges implements MeterBinder {

    private static final SagaSearch STUCK = new SagaSearch(SagaStatus.STUCK, null, null, 0, 1);

    /** Ids grow with time, so the first of each status is its oldest. */
    private static final String OLDEST_OPEN_SECONDS = """
            select coalesce(extract(epoch from now() - min(g.created_at)), 0)
              from unnest(array['ACTIVE', 'COMPLETING', 'COMPENSATING', 'STUCK']) open (status)
             cross join lateral (
                    select created_at from saga.saga
                     where status collate "C" = open.status and status collate "C" <> 'COMPLETED'
                     order by id limit 1) g
            """;

    private static final String DUE_STEPS =
            "select count(*) from saga.saga_step where next_attempt_at is not null and next_attempt_at <= now()";

    private final JdbcClient jdbc;
    private final Sagas sagas;

    SagaGauges(JdbcClient jdbc, Sagas sagas) {
        this.jdbc = jdbc;
        this.sagas = sagas;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        TimeGauge.builder("pacenote.saga.open.age", this, TimeUnit.SECONDS, gauges -> gauges.ask(OLDEST_OPEN_SECONDS))
                .description("how long ago the oldest saga began that has not ended")
                .register(meters);
        Gauge.builder("pacenote.saga.steps.due", this, gauges -> gauges.ask(DUE_STEPS))
                .description("compensations and completions that nobody has taken yet, or whose lease is over")
                .register(meters);
        Gauge.builder("pacenote.saga.stuck.open", sagas, open -> open.count(STUCK))
                .description("sagas that wait for an operator")
                .register(meters);
    }

    private double ask(String sql) {
        return jdbc.sql(sql).query(Double.class).single();
    }
}
