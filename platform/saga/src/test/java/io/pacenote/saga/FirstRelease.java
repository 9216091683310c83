package io.pacenote.saga;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** A process of the release before, which knows the tables of {@code V1__saga.sql}: its statements, word for word. */
final class FirstRelease {

    private static final String START = """
            with started as (
                insert into saga.saga (id, name, business_key, status) values (:id, :name, :key, 'ACTIVE'))
            insert into saga.saga_event (saga_id, what, detail) values (:id, 'STARTED', :name)
            """;

    private static final String JOIN = """
            with joined as (
                update saga.saga
                   set steps = steps + 1,
                       deadline = case when :timeout::bigint is null then deadline
                                  else least(coalesce(deadline, 'infinity'), now() + :timeout::bigint * interval '1 ms') end
                 where id = :id and status = 'ACTIVE'
             returning id, steps),
            event as (
                insert into saga.saga_event (saga_id, what, step, detail)
                select id, 'JOINED', steps, :route from joined)
            insert into saga.saga_step
                   (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state)
            select id, steps, :context, :route, :compensate, :complete, :options::jsonb, 'JOINED' from joined
            """;

    private static final String COMPLETE = """
            with ended as (
                update saga.saga g
                   set status = case when w.pending then 'COMPLETING' else 'COMPLETED' end,
                       finished_at = case when w.pending then null else now() end
                  from (select exists (select from saga.saga_step
                                        where saga_id = :id and complete_uri is not null) as pending) w
                 where g.id = :id and g.status = 'ACTIVE'
             returning g.id, g.status),
            steps as (
                update saga.saga_step t
                   set state = case when t.complete_uri is null then 'DONE' else 'PENDING' end,
                       next_attempt_at = case when t.complete_uri is null then null else now() end
                  from ended where t.saga_id = ended.id),
            told as (
                insert into saga.saga_event (saga_id, what) select id, status from ended)
            select status from ended
            """;

    private static final String COMPENSATE = """
            with newest as (
                select s.id, max(t.seq) filter (where t.compensate_uri is not null) as seq
                  from saga.saga s left join saga.saga_step t on t.saga_id = s.id
                 where s.id in (:ids) group by s.id),
            ended as (
                update saga.saga g
                   set status = case when n.seq is null then 'COMPENSATED' else 'COMPENSATING' end,
                       finished_at = case when n.seq is null then now() end,
                       cause = :cause
                  from newest n where g.id = n.id and g.status = 'ACTIVE'
             returning g.id, g.status, n.seq),
            steps as (
                update saga.saga_step t
                   set state = case when t.seq = ended.seq then 'PENDING'
                                    when t.compensate_uri is null then 'DONE' else t.state end,
                       next_attempt_at = case when t.seq = ended.seq then now() end
                  from ended where t.saga_id = ended.id),
            told as (
                insert into saga.saga_event (saga_id, what, detail) select id, status, :cause from ended)
            select status from ended
            """;

    private static final String TAKE = """
            with due as (
                select saga_id, seq from saga.saga_step
                 where state = 'PENDING' and next_attempt_at <= now() and context in (:contexts)
                 order by next_attempt_at limit :most for update skip locked)
            update saga.saga_step t
               set attempts = t.attempts + 1, lease = :lease, next_attempt_at = now() + :millis * interval '1 ms'
              from due, saga.saga g
             where t.saga_id = due.saga_id and t.seq = due.seq and g.id = t.saga_id
            returning t.saga_id, t.seq, t.context, t.options, g.cause, t.attempts, t.lease,
                      case when coalesce(g.stuck_status, g.status) = 'COMPLETING'
                           then t.complete_uri else t.compensate_uri end as uri
            """;

    private static final String DONE = """
            update saga.saga_step set state = 'DONE', lease = null, next_attempt_at = null, error = null
             where saga_id = :id and seq = :seq and state = 'PENDING' and lease = :lease
            """;

    private static final String NEXT = """
            with next as (
                update saga.saga_step t set state = 'PENDING', next_attempt_at = now()
                 where t.saga_id = :id and t.seq = (
                       select max(seq) from saga.saga_step where saga_id = :id and state = 'JOINED')
             returning t.seq),
            finished as (
                update saga.saga g
                   set status = case status when 'COMPLETING' then 'COMPLETED' else 'COMPENSATED' end,
                       finished_at = now()
                 where g.id = :id and g.status in ('COMPLETING', 'COMPENSATING')
                   and not exists (select from saga.saga_step where saga_id = :id and state <> 'DONE')
             returning g.status),
            told as (
                insert into saga.saga_event (saga_id, what, step)
                select :id, 'STEP_DONE', :seq union all select :id, status, null from finished)
            select exists (select from next)
            """;

    private static final String FAILED = """
            with failed as (
                update saga.saga_step
                   set lease = null, error = :error,
                       state = case when :last then 'STUCK' else state end,
                       next_attempt_at = case when :last then null else now() + :millis * interval '1 ms' end
                 where saga_id = :id and seq = :seq and state = 'PENDING' and lease = :lease
             returning saga_id),
            stuck as (
                update saga.saga g set stuck_status = coalesce(stuck_status, status), status = 'STUCK'
                  from failed where :last and g.id = failed.saga_id)
            insert into saga.saga_event (saga_id, what, step, detail)
            select saga_id, case when :last then 'STUCK' else 'STEP_FAILED' end, :seq, :error from failed
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final String context;

    FirstRelease(JdbcTemplate jdbc, String context) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.context = context;
    }

    UUID start() {
        UUID id = UUID.randomUUID();
        jdbc.update(START, Map.of("id", id, "name", "trip", "key", id.toString()));
        return id;
    }

    /** With what the route {@code trip.join} has, or less. */
    void join(UUID saga, boolean compensates, boolean completes) {
        jdbc.update(
                JOIN,
                new MapSqlParameterSource("id", saga)
                        .addValue("timeout", null)
                        .addValue("context", context)
                        .addValue("route", "trip.join")
                        .addValue("compensate", compensates ? "direct://trip.undo" : null)
                        .addValue("complete", completes ? "direct://trip.confirm" : null)
                        .addValue("options", "{\"seat\": \"%s\"}".formatted(Trips.seat())));
    }

    void complete(UUID saga) {
        jdbc.queryForList(COMPLETE, Map.of("id", saga));
    }

    void compensate(UUID saga) {
        jdbc.queryForList(COMPENSATE, Map.of("ids", List.of(saga), "cause", "rain"));
    }

    /** Takes the only step that is due, and does it. */
    void doDue() {
        MapSqlParameterSource step = take();
        jdbc.update(DONE, step);
        jdbc.queryForList(NEXT, step);
    }

    /** Takes the only step that is due, for the last time. */
    void failDue() {
        jdbc.update(
                FAILED, take().addValue("error", "no").addValue("last", true).addValue("millis", 0));
    }

    private MapSqlParameterSource take() {
        Map<String, Object> step = jdbc.queryForMap(
                TAKE, Map.of("contexts", List.of(context), "most", 2, "lease", UUID.randomUUID(), "millis", 60_000));
        return new MapSqlParameterSource("id", step.get("saga_id"))
                .addValue("seq", step.get("seq"))
                .addValue("lease", step.get("lease"));
    }
}
