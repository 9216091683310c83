package io.pacenote.saga;

import io.pacenote.postgres.StorableText;
import io.pacenote.postgres.WakeUpSignal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Names of sagas whose steps wait until an operator resumes them (issue 30, item 4; decision record 79). They are in the
 * database, so all processes that share it follow, those that start later too.
 */
public class SagaPauses {

    private static final String PAUSE = """
            insert into saga.paused as p (name, reason) values (:name, :reason)
                on conflict (name) do update set reason = p.reason
            returning name, at, reason
            """;

    /** What has waited is due from now on: otherwise it would pass for steps that nobody takes ({@link UnattendedSteps}). */
    private static final String RESUME = """
            with resumed as (delete from saga.paused where name = :name returning name),
            steps as (
                update saga.saga_step t set next_attempt_at = now()
                  from resumed r join saga.saga g on g.name = r.name
                 where t.saga_id = g.id and t.state = 'PENDING' and t.next_attempt_at < now())
            select count(*) from resumed
            """;

    private final JdbcClient jdbc;
    private final WakeUpSignal worker;

    SagaPauses(JdbcClient jdbc, WakeUpSignal worker) {
        this.jdbc = jdbc;
        this.worker = worker;
    }

    /** The names that are paused. */
    public List<PausedSagas> list() {
        return jdbc.sql("select name, at, reason from saga.paused order by name")
                .query(PausedSagas.class)
                .list();
    }

    /**
     * From now on no process begins a compensation or completion of sagas of that name; those that run come to their end. New
     * sagas start, and active ones are joined and ended, as before. Pausing a paused name changes nothing.
     */
    public PausedSagas pause(String name, String reason) {
        return jdbc.sql(PAUSE)
                .param("name", StorableText.require("the saga's name", name))
                .param("reason", StorableText.require("the reason", reason))
                .query(PausedSagas.class)
                .single();
    }

    /**
     * Has them go on, at once in this process, and in the others when they look next.
     *
     * @return false when the name is not paused
     */
    public boolean resume(String name) {
        boolean isResumed = jdbc.sql(RESUME)
                        .param("name", StorableText.require("the saga's name", name))
                        .query(Integer.class)
                        .single()
                == 1;
        worker.sendAfterCommit();
        return isResumed;
    }
}
