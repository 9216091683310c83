package io.pacenote.saga;

import io.pacenote.postgres.group.SetWrite;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a saga writes while all goes well, as one of a group: its start, its joins, its good end. A saga that is otherwise
 * than it should be makes the group fail, by a column that may not be null; it is done alone then, and gets its answer there.
 *
 * @param row an element for each of the statement's arrays
 * @param completionIsDue called when there are completions to call
 */
record SagaWrite(String sql, UUID subject, List<@Nullable String> row, Runnable completionIsDue, Runnable change)
        implements SetWrite<SagaWrite> {

    static final String START = """
            with starting as (
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as s (id, name, business_key, timeout, context, route_id, compensate_uri, complete_uri, options)),
            started as (
                insert into saga.saga (id, name, business_key, status, steps, completions, newest_compensation, deadline)
                select id, name, business_key, 'ACTIVE', 1, (complete_uri is not null)::int,
                       case when compensate_uri is not null then 1 end, now() + timeout * interval '1 ms'
                  from starting)
            insert into saga.saga_step
                   (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
            select id, 1, context, route_id, compensate_uri, complete_uri, options::jsonb, 'JOINED', clock_timestamp()
              from starting
            """;

    /** Writes nothing for a saga that is not active. */
    static final String JOIN_IF_ACTIVE = join("join");

    private static final String JOIN = join("left join");

    /**
     * What joined while the end waited for the saga's row, and has a completion, is missing among those that are due: the
     * end's snapshot does not have it.
     */
    private static final String COMPLETE = """
            with ending as (
                select * from unnest(?::uuid[]) as e (id)),
            ended as (
                update saga.saga g
                   set status = case when completions > 0 then 'COMPLETING' else 'COMPLETED' end,
                       finished_at = case when completions = 0 then clock_timestamp() end
                  from ending where g.id = ending.id and g.status = 'ACTIVE'
             returning g.id, g.status, g.completions),
            due as (
                update saga.saga_step t set state = 'PENDING', next_attempt_at = now()
                  from ended where ended.completions > 0 and t.saga_id = ended.id and t.complete_uri is not null
             returning t.saga_id)
            insert into saga.saga_event (saga_id, what)
            select ending.id,
                   case when ended.completions = (select count(*) from due where due.saga_id = ended.id) then ended.status end
              from ending left join ended using (id) where ended.status is distinct from 'COMPLETED'
            """;

    private static String join(String kind) {
        return """
                with joining as (
                    select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        as j (id, timeout, context, route_id, compensate_uri, complete_uri, options)),
                joined as (
                    update saga.saga g
                       set steps = steps + 1,
                           completions = completions + (j.complete_uri is not null)::int,
                           newest_compensation = case when j.compensate_uri is null then newest_compensation else steps + 1 end,
                           deadline = least(deadline, now() + j.timeout * interval '1 ms')
                      from joining j where g.id = j.id and g.status = 'ACTIVE'
                 returning g.id, g.steps)
                insert into saga.saga_step
                       (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
                select id, steps, context, route_id, compensate_uri, complete_uri, options::jsonb, 'JOINED', clock_timestamp()
                  from joining %s joined using (id)
                """.formatted(kind);
    }

    static SagaWrite starting(UUID id, String name, @Nullable String businessKey, Step first, Runnable alone) {
        return new SagaWrite(START, id, rowOfStart(id, name, businessKey, first), () -> {}, alone);
    }

    static SagaWrite joining(UUID id, Step step, Runnable alone) {
        return new SagaWrite(JOIN, id, rowOfJoin(id, step), () -> {}, alone);
    }

    static SagaWrite completing(UUID id, Runnable completionIsDue, Runnable alone) {
        return new SagaWrite(COMPLETE, id, List.of(id.toString()), completionIsDue, alone);
    }

    /** Parameters of {@link #START}. */
    static List<String[]> ofStart(UUID id, String name, @Nullable String businessKey, Step first) {
        return columns(List.of(rowOfStart(id, name, businessKey, first)));
    }

    /** Parameters of {@link #JOIN_IF_ACTIVE}. */
    static List<String[]> ofJoin(UUID id, Step step) {
        return columns(List.of(rowOfJoin(id, step)));
    }

    private static List<@Nullable String> rowOfStart(UUID id, String name, @Nullable String businessKey, Step first) {
        return Arrays.asList(
                id.toString(),
                name,
                businessKey,
                millis(first),
                first.context(),
                first.routeId(),
                first.compensateUri(),
                first.completeUri(),
                first.options());
    }

    private static List<@Nullable String> rowOfJoin(UUID id, Step step) {
        return Arrays.asList(
                id.toString(),
                millis(step),
                step.context(),
                step.routeId(),
                step.compensateUri(),
                step.completeUri(),
                step.options());
    }

    private static @Nullable String millis(Step step) {
        return step.timeout().map(Duration::toMillis).map(String::valueOf).orElse(null);
    }

    /** One array for each column. */
    private static List<String[]> columns(List<List<@Nullable String>> rows) {
        return IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream().map(row -> row.get(column)).toArray(String[]::new))
                .toList();
    }

    @Override
    public List<String[]> parameters() {
        return columns(List.of(row));
    }

    @Override
    public List<String[]> parametersOf(List<SagaWrite> all) {
        return columns(all.stream().map(SagaWrite::row).toList());
    }

    /** Only an end that leaves completions to call writes a line of history. */
    @Override
    public void changed(int rows) {
        if (rows > 0) {
            completionIsDue.run();
        }
    }

    @Override
    public void alone() {
        change.run();
    }
}
