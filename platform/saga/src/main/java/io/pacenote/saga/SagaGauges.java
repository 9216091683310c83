package io.pacenote.saga;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pacenote.postgres.Figures;
import io.pacenote.postgres.Figures.Figure;
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

    private static final String DUE_STEPS = """
            select count(*) as count, coalesce(extract(epoch from now() - min(next_attempt_at)), 0) as age
              from saga.saga_step where next_attempt_at is not null and next_attempt_at <= now()
            """;

    /** @param age seconds since the first of them became due */
    private record DueSteps(long count, double age) {}

    private final Figure<Double> oldestOpen;
    private final Figure<DueSteps> dueSteps;
    private final Figure<Long> stuck;

    SagaGauges(JdbcClient jdbc, Sagas sagas, Figures database) {
        oldestOpen = database.of(
                () -> jdbc.sql(OLDEST_OPEN_SECONDS).query(Double.class).single());
        dueSteps = database.of(() -> jdbc.sql(DUE_STEPS)
                .query((row, number) -> new DueSteps(row.getLong("count"), row.getDouble("age")))
                .single());
        stuck = database.of(() -> sagas.count(STUCK));
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        TimeGauge.builder(
                        "pacenote.saga.open.age", oldestOpen, TimeUnit.SECONDS, age -> age.read(Double::doubleValue))
                .description("how long ago the oldest saga began that has not ended")
                .register(meters);
        Gauge.builder("pacenote.saga.steps.due", dueSteps, steps -> steps.read(DueSteps::count))
                .description("compensations and completions that nobody has taken yet, or whose lease is over")
                .register(meters);
        TimeGauge.builder("pacenote.saga.steps.age", dueSteps, TimeUnit.SECONDS, steps -> steps.read(DueSteps::age))
                .description("how long the first of them has been due")
                .register(meters);
        Gauge.builder("pacenote.saga.stuck.open", stuck, sagas -> sagas.read(Long::doubleValue))
                .description("sagas that wait for an operator")
                .register(meters);
    }
}
