package io.pacenote.benchmarks.engines;

import static org.awaitility.Awaitility.await;

import io.pacenote.benchmarks.Business;
import io.pacenote.benchmarks.Workplace;
import io.pacenote.postgres.group.GroupCommit;
import io.pacenote.saga.GroupCommitPolicy;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pacenote's durable Saga EIP, with steps that commit in groups. */
public class PacenoteEngine extends CamelSagas {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;

    public PacenoteEngine(Workplace place) {
        this(place, GroupCommitPolicy.NAME);
    }

    PacenoteEngine(Workplace place, @Nullable String commit) {
        super(place, Application.class, Map.of("pacenote.saga.threads", place.threads()), commit);
        jdbc = application().getBean(JdbcTemplate.class);
    }

    @Override
    Business business(Workplace place, ApplicationContext context) {
        return place.business().writingBy(context.getBean(GroupCommit.class)::write);
    }

    @Override
    public void awaitEnds() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Boolean.FALSE.equals(jdbc.queryForObject(
                        "select exists (select from saga.saga where finished_at is null)", Boolean.class)));
    }
}
