package io.pacenote.benchmarks.engines;

import static org.awaitility.Awaitility.await;

import io.pacenote.benchmarks.Settings;
import io.pacenote.benchmarks.Workplace;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pacenote's durable Saga EIP; each step is a transaction. */
public final class PacenoteEngine extends CamelSagas {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String OPEN = "open";
    private static final int FINISHED = 5_000;

    private static final String ADD = """
            with added as (
                insert into saga.saga (id, name, status, steps, completions, newest_compensation, deadline, finished_at)
                select gen_random_uuid(), ?, ?, 1, 0, 1, now() + interval '1 day', case when ? then now() end
                  from generate_series(1, ?)
             returning id)
            insert into saga.saga_step (saga_id, seq, context, route_id, compensate_uri, options, state, joined_at)
            select id, 1, 'others', 'others', 'direct:others', '{}', 'JOINED', now() from added
            """;

    private final JdbcTemplate jdbc;

    public PacenoteEngine(Workplace place) {
        super(place, Application.class, Map.of("pacenote.saga.threads", place.threads()));
        jdbc = application().getBean(JdbcTemplate.class);
        open(Settings.number("open"));
    }

    /** Sagas of others, which stay open, and of which PostgreSQL's statistics know nothing. */
    private void open(int sagas) {
        if (sagas > 0) {
            jdbc.update(ADD, "finished", "COMPENSATED", true, FINISHED);
            jdbc.execute("analyze saga.saga, saga.saga_step");
            jdbc.update(ADD, OPEN, "ACTIVE", false, sagas);
        }
    }

    @Override
    public void awaitEnds() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Boolean.FALSE.equals(jdbc.queryForObject(
                        "select exists (select from saga.saga where finished_at is null and name <> ?)",
                        Boolean.class,
                        OPEN)));
    }
}
