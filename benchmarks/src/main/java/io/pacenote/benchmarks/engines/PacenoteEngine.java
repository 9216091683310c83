package io.pacenote.benchmarks.engines;

import static org.awaitility.Awaitility.await;

import io.pacenote.benchmarks.Workplace;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pacenote's durable Saga EIP. */
public final class PacenoteEngine extends CamelSagas {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;

    public PacenoteEngine(Workplace place) {
        super(place, Application.class, Map.of("pacenote.saga.threads", place.threads()));
        jdbc = application().getBean(JdbcTemplate.class);
    }

    @Override
    public void awaitEnds() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Boolean.FALSE.equals(jdbc.queryForObject(
                        "select exists (select from saga.saga where finished_at is null)", Boolean.class)));
    }
}
