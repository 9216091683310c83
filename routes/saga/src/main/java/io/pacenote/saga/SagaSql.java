package io.pacenote.saga;

/**
 * The statements of a saga's start, its joins and its good end, each about one {@linkplain Rows row} or about several. A join
 * or an end fails, by a column that may not be null, if its saga is not active; {@link #JOIN_IF_ACTIVE} does nothing then.
 */
final class SagaSql {

    private static final String[] START_COLUMNS = {
        "uuid", "text", "text", "bigint", "text", "text", "text", "text", "jsonb"
    };

    private static final String[] JOIN_COLUMNS = {"uuid", "bigint", "text", "text", "text", "text", "jsonb"};

    /** What the row of the saga sums up of a step that joins. */
    private static final String SUM_UP = """
            steps = steps + 1,
            completions = completions + (j.complete_uri is not null)::int,
            newest_compensation = case when j.compensate_uri is null then newest_compensation else steps + 1 end,
            deadline = least(deadline, now() + j.timeout * interval '1 ms')""";

    /**
     * What joined while the end waited for the saga's row, and has a completion, is missing among those that are due: the
     * end's snapshot does not have it.
     */
    private static final String DUE = """
            due as (
                update saga.saga_step t set state = 'PENDING', next_attempt_at = now()
                  from ended where ended.completions > 0 and t.saga_id = ended.id and t.complete_uri is not null
             returning t.saga_id)
            insert into saga.saga_event (saga_id, what)
            select id, case when completions = (select count(*) from due where due.saga_id = id) then status end
            """;

    static final String START = start(Rows.one(START_COLUMNS));

    static final String START_SOME = start(Rows.some(START_COLUMNS));

    static final String JOIN = join(Rows.one(JOIN_COLUMNS), "left join");

    static final String JOIN_SOME = join(Rows.some(JOIN_COLUMNS), "left join");

    static final String JOIN_IF_ACTIVE = join(Rows.one(JOIN_COLUMNS), "join");

    /** Of a step without a completion, and the end of its saga. */
    static final String JOIN_AND_COMPLETE = joinAndComplete(Rows.one(JOIN_COLUMNS));

    static final String JOIN_AND_COMPLETE_SOME = joinAndComplete(Rows.some(JOIN_COLUMNS));

    static final String COMPLETE = complete(Rows.one("uuid"));

    static final String COMPLETE_SOME = complete(Rows.some("uuid"));

    private SagaSql() {}

    private static String start(String rows) {
        return """
                with starting as (
                    select * from %s
                        as s (id, name, business_key, timeout, context, route_id, compensate_uri, complete_uri, options)),
                started as (
                    insert into saga.saga (id, name, business_key, status, steps, completions, newest_compensation, deadline)
                    select id, name, business_key, 'ACTIVE', 1, (complete_uri is not null)::int,
                           case when compensate_uri is not null then 1 end, now() + timeout * interval '1 ms'
                      from starting)
                insert into saga.saga_step
                       (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
                select id, 1, context, route_id, compensate_uri, complete_uri, options, 'JOINED', clock_timestamp()
                  from starting
                """.formatted(rows);
    }

    private static String join(String rows, String kind) {
        return """
                with joining as (
                    select * from %s as j (id, timeout, context, route_id, compensate_uri, complete_uri, options)),
                joined as (
                    update saga.saga g
                       set %s
                      from joining j where g.id = j.id and g.status = 'ACTIVE'
                 returning g.id, g.steps)
                insert into saga.saga_step
                       (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
                select id, steps, context, route_id, compensate_uri, complete_uri, options, 'JOINED', clock_timestamp()
                  from joining %s joined using (id)
                """.formatted(rows, SUM_UP, kind);
    }

    /** The step joins when the saga ends, not later, and after all who had the saga's row before: so the history tells it. */
    private static String joinAndComplete(String rows) {
        return """
                with joining as (
                    select * from %s as j (id, timeout, context, route_id, compensate_uri, complete_uri, options)),
                ended as (
                    update saga.saga g
                       set %s,
                           status = case when completions > 0 then 'COMPLETING' else 'COMPLETED' end,
                           finished_at = case when completions = 0 then clock_timestamp() end
                      from joining j where g.id = j.id and g.status = 'ACTIVE'
                 returning g.id, g.steps, g.status, g.completions, coalesce(g.finished_at, clock_timestamp()) as at),
                joined as (
                    insert into saga.saga_step
                           (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
                    select id, steps, context, route_id, compensate_uri, complete_uri, options, 'JOINED', at
                      from joining left join ended using (id)),
                %s  from ended where status <> 'COMPLETED'
                """.formatted(rows, SUM_UP, DUE);
    }

    private static String complete(String rows) {
        return """
                with ending as (
                    select * from %s as e (id)),
                ended as (
                    update saga.saga g
                       set status = case when completions > 0 then 'COMPLETING' else 'COMPLETED' end,
                           finished_at = case when completions = 0 then clock_timestamp() end
                      from ending where g.id = ending.id and g.status = 'ACTIVE'
                 returning g.id, g.status, g.completions),
                %s  from ending left join ended using (id) where status is distinct from 'COMPLETED'
                """.formatted(rows, DUE);
    }
}
