package io.pacenote.saga;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Steps that no process takes: their participant is stopped, runs nowhere, or is called otherwise by now. Their sagas would
 * wait without a word; so they are stuck, with a cause that says so. When the participant runs again, they go on by themselves.
 */
final class UnattendedSteps {

    private static final Logger LOG = LoggerFactory.getLogger(UnattendedSteps.class);
    private static final String ERROR = "No process takes the steps of ";

    /**
     * Those of others, whose leases are over too, but for those of paused names. They are claimed to be reported, and not counted
     * as tried.
     */
    private static final String CLAIM = """
            with due as (
                select saga_id, seq from saga.saga_step s
                 where state = 'PENDING' and next_attempt_at <= now() - :patience_ms * interval '1 ms'
                   and context <> all (:participants)
                   and not exists (select from saga.saga g join saga.paused p on p.name = g.name where g.id = s.saga_id)
                 order by next_attempt_at limit :most for update skip locked)
            update saga.saga_step t
               set lease = :lease, next_attempt_at = now() + :lease_ms * interval '1 ms'
              from due, saga.saga g
             where t.saga_id = due.saga_id and t.seq = due.seq and g.id = t.saga_id
            returning t.saga_id, t.seq, t.context, t.options, g.cause, g.traceparent, t.attempts, t.lease,
                      g.name as saga_name, g.business_key as saga_key,
                      coalesce(g.stuck_status, g.status) = 'COMPENSATING' as compensates,
                      case when coalesce(g.stuck_status, g.status) = 'COMPLETING'
                           then t.complete_uri else t.compensate_uri end as uri
            """;

    private static final String OURS = """
            select distinct g.id from saga.saga g join saga.saga_step t on t.saga_id = g.id
             where g.status collate "C" = 'STUCK' and t.state = 'STUCK' and t.context = any (:participants)
               and starts_with(t.error, :error)
             limit :most
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final StepStore steps;
    private final Sagas sagas;
    private final Participants participants;
    private final SagaSettings settings;
    private @Nullable Long watchingSince;

    UnattendedSteps(
            JdbcClient jdbc,
            TransactionOperations transactions,
            StepStore steps,
            Sagas sagas,
            Participants participants,
            SagaSettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
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
        List<DueStep> unattended = claim(ready, most);
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

    private List<DueStep> claim(Set<String> ready, int most) {
        var claim = jdbc.sql(CLAIM)
                .param("patience_ms", settings.unattendedAfter().toMillis())
                .param("participants", ready.toArray(String[]::new))
                .param("most", most)
                .param("lease", UUID.randomUUID())
                .param("lease_ms", settings.lease().toMillis())
                .query(DueStep.ROW);
        return Objects.requireNonNull(transactions.execute(transaction -> claim.list()));
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
