package io.pacenote.saga;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Steps that no process takes: their participant is stopped, runs nowhere, or is called otherwise by now. Their sagas would
 * wait without a word; so they are stuck, with a cause that says so. When the participant runs again, they go on by themselves.
 */
final class UnattendedSteps {

    private static final Logger LOG = LoggerFactory.getLogger(UnattendedSteps.class);
    private static final String ERROR = "No process takes the steps of ";

    private static final String OURS = """
            select distinct g.id from saga.saga g join saga.saga_step t on t.saga_id = g.id
             where g.status collate "C" = 'STUCK' and t.state = 'STUCK' and t.context = any (:participants)
               and starts_with(t.error, :error)
             limit :most
            """;

    private final JdbcClient jdbc;
    private final StepStore steps;
    private final Sagas sagas;
    private final Participants participants;
    private final SagaSettings settings;
    private @Nullable Long watchingSince;

    UnattendedSteps(JdbcClient jdbc, StepStore steps, Sagas sagas, Participants participants, SagaSettings settings) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.sagas = sagas;
        this.participants = participants;
        this.settings = settings;
    }

    /**
     * Gives up at most so many. Not before this process has watched for as long as they may wait: when all have been stopped and
     * start again, the others get their time. For one thread.
     *
     * @return how many there were
     */
    int giveUp(int most) {
        Set<String> ready = participants.ready();
        if (ready.isEmpty() || !hasWatched()) {
            return 0;
        }
        List<DueStep> unattended = steps.claimUnattended(ready, most, settings.lease(), settings.unattendedAfter());
        unattended.forEach(this::giveUp);
        return unattended.size();
    }

    private boolean hasWatched() {
        long now = System.nanoTime();
        if (watchingSince == null) {
            watchingSince = now;
        }
        return now - watchingSince >= settings.unattendedAfter().toNanos();
    }

    private void giveUp(DueStep step) {
        String error = "%s%s for %s: it is stopped, or was renamed or removed"
                .formatted(ERROR, step.context(), settings.unattendedAfter());
        if (steps.failed(step, error, Duration.ZERO, true)) {
            LOG.warn("Step {} of saga {} ({}) is stuck: {}", step.seq(), step.sagaId(), step.uri(), error);
        }
    }

    /**
     * Has at most so many go on that were given up and are this process's.
     *
     * @return how many there were
     */
    int takeBack(int most) {
        List<UUID> ours = jdbc.sql(OURS)
                .param("participants", participants.ready().toArray(String[]::new))
                .param("error", ERROR)
                .param("most", most)
                .query(UUID.class)
                .list();
        ours.forEach(sagas::retry);
        return ours.size();
    }
}
