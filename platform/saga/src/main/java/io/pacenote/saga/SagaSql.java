package io.pacenote.saga;

/**
 * The statements of a saga's start, its joins and its good end. A join or an end fails, by a column that may not be null, if
 * its saga is not active or not the one that is meant, or its deadline has passed, seen or not; {@link #JOIN_IF_ACTIVE} does nothing then.
 */
final class SagaSql {

    private static final String[] COLUMNS_OF_A_JOIN = {
        "id uuid",
        "timeout bigint",
        "context text",
        "route_id text",
        "compensate_uri text",
        "complete_uri text",
        "options jsonb",
        "claimed_name text",
        "claimed_key text"
    };

    /** Of a row {@code g} of sagas; what is claimed of it never changes. */
    static final String IS_MEANT =
            "(:claimed_name is null or (g.name, g.business_key) = (:claimed_name, :claimed_key))";

    static final RowStatement START = RowStatement.of(
            """
            started as (
                insert into saga.saga (id, name, business_key, status, steps, completions, newest_compensation, deadline)
                select :id, :name, :business_key, 'ACTIVE', 1, (:complete_uri is not null)::int,
                       case when :compensate_uri is not null then 1 end, now() + :timeout * interval '1 ms'
                  from given)
            insert into saga.saga_step
                   (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
            select :id, 1, :context, :route_id, :compensate_uri, :complete_uri, :options, 'JOINED', clock_timestamp()
              from given
            """,
            "id uuid",
            "name text",
            "business_key text",
            "timeout bigint",
            "context text",
            "route_id text",
            "compensate_uri text",
            "complete_uri text",
            "options jsonb");

    /** What the row of the saga sums up of a step that joins. */
    private static final String SUM_UP = """
            steps = steps + 1,
            completions = completions + (:complete_uri is not null)::int,
            newest_compensation = case when :compensate_uri is null then newest_compensation else steps + 1 end,
            deadline = least(deadline, now() + :timeout * interval '1 ms')""";

    private static final String JOINING = """
            joined as (
                update saga.saga g
                   set %s
                  from given where g.id = :id and g.status = 'ACTIVE' and (g.deadline > clock_timestamp() or g.deadline is null)
                   and %s
             returning g.id, g.steps)
            insert into saga.saga_step
                   (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
            select :id, joined.steps, :context, :route_id, :compensate_uri, :complete_uri, :options, 'JOINED', clock_timestamp()
              %%s
            """.formatted(SUM_UP, IS_MEANT);

    static final RowStatement JOIN =
            RowStatement.of(JOINING.formatted("from given left join joined on joined.id = :id"), COLUMNS_OF_A_JOIN);

    static final RowStatement JOIN_IF_ACTIVE =
            RowStatement.of(JOINING.formatted("from given, joined where joined.id = :id"), COLUMNS_OF_A_JOIN);

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
            select :id, case when completions = (select count(*) from due where due.saga_id = :id) then status end
              from given left join ended on ended.id = :id
            """;

    /**
     * Of a step without a completion, and the end of its saga. The step joins when the saga ends, not later, and after all
     * who had the saga's row before: so the history tells it.
     */
    static final RowStatement JOIN_AND_COMPLETE =
            RowStatement.of("""
            ended as (
                update saga.saga g
                   set %s,
                       status = case when completions > 0 then 'COMPLETING' else 'COMPLETED' end,
                       finished_at = case when completions = 0 then clock_timestamp() end
                  from given where g.id = :id and g.status = 'ACTIVE' and (g.deadline > clock_timestamp() or g.deadline is null)
                   and %s
             returning g.id, g.steps, g.status, g.completions, coalesce(g.finished_at, clock_timestamp()) as at),
            joined as (
                insert into saga.saga_step
                       (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
                select :id, ended.steps, :context, :route_id, :compensate_uri, :complete_uri, :options, 'JOINED', ended.at
                  from given left join ended on ended.id = :id),
            %s where status <> 'COMPLETED'
            """.formatted(SUM_UP, IS_MEANT, DUE), COLUMNS_OF_A_JOIN);

    static final RowStatement COMPLETE =
            RowStatement.of("""
            ended as (
                update saga.saga g
                   set status = case when completions > 0 then 'COMPLETING' else 'COMPLETED' end,
                       finished_at = case when completions = 0 then clock_timestamp() end
                  from given where g.id = :id and g.status = 'ACTIVE' and (g.deadline > clock_timestamp() or g.deadline is null)
                   and %s
             returning g.id, g.status, g.completions),
            %s where status is distinct from 'COMPLETED'
            """.formatted(IS_MEANT, DUE), "id uuid", "claimed_name text", "claimed_key text");

    /** For {@link ClaimedSaga#bindTo}. */
    static final String EARLIER_END =
            "select coalesce(stuck_status, status) from saga.saga g where id = :id and status <> 'ACTIVE' and "
                    + IS_MEANT;

    /** The same: finds a saga that is another than is claimed. */
    static final String MISMATCH = "select from saga.saga g where id = :id and " + IS_MEANT + " is not true";

    private SagaSql() {}
}
