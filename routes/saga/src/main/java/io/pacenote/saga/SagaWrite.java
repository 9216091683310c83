package io.pacenote.saga;

import io.pacenote.postgres.Doorbell;
import io.pacenote.postgres.group.SetWrite;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a saga writes while all goes well, as one of a group: its start, its joins, its good end. A saga that is otherwise
 * than it should be makes the group fail, by a column that may not be null; it is done alone then, and gets its answer there.
 *
 * @param sql of one {@linkplain Rows row}
 * @param setSql of several
 * @param afterwards called when the saga has been ended and leaves completions to call
 */
record SagaWrite(
        String sql, String setSql, UUID subject, List<@Nullable String> row, Runnable afterwards, Runnable change)
        implements SetWrite<SagaWrite> {

    private static final String[] START_COLUMNS = {
        "uuid", "text", "text", "bigint", "text", "text", "text", "text", "jsonb"
    };

    private static final String[] JOIN_COLUMNS = {"uuid", "bigint", "text", "text", "text", "text", "jsonb"};

    static final String START = start(Rows.one(START_COLUMNS));

    private static final String START_SOME = start(Rows.some(START_COLUMNS));

    /** Writes nothing for a saga that is not active. */
    static final String JOIN_IF_ACTIVE = join(Rows.one(JOIN_COLUMNS), "join");

    private static final String JOIN = join(Rows.one(JOIN_COLUMNS), "left join");

    private static final String JOIN_SOME = join(Rows.some(JOIN_COLUMNS), "left join");

    private static final String COMPLETE = complete(Rows.one("uuid"));

    private static final String COMPLETE_SOME = complete(Rows.some("uuid"));

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
                       set steps = steps + 1,
                           completions = completions + (j.complete_uri is not null)::int,
                           newest_compensation = case when j.compensate_uri is null then newest_compensation else steps + 1 end,
                           deadline = least(deadline, now() + j.timeout * interval '1 ms')
                      from joining j where g.id = j.id and g.status = 'ACTIVE'
                 returning g.id, g.steps)
                insert into saga.saga_step
                       (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
                select id, steps, context, route_id, compensate_uri, complete_uri, options, 'JOINED', clock_timestamp()
                  from joining %s joined using (id)
                """.formatted(rows, kind);
    }

    /**
     * What joined while the end waited for the saga's row, and has a completion, is missing among those that are due: the
     * end's snapshot does not have it.
     */
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
                due as (
                    update saga.saga_step t set state = 'PENDING', next_attempt_at = now()
                      from ended where ended.completions > 0 and t.saga_id = ended.id and t.complete_uri is not null
                 returning t.saga_id)
                insert into saga.saga_event (saga_id, what)
                select ending.id,
                       case when ended.completions = (select count(*) from due where due.saga_id = ended.id)
                            then ended.status end
                  from ending left join ended using (id) where ended.status is distinct from 'COMPLETED'
                """.formatted(rows);
    }

    static SagaWrite starting(UUID id, String name, @Nullable String businessKey, Step first, Runnable alone) {
        return new SagaWrite(START, START_SOME, id, rowOfStart(id, name, businessKey, first), () -> {}, alone);
    }

    static SagaWrite joining(UUID id, Step step, Runnable alone) {
        return new SagaWrite(JOIN, JOIN_SOME, id, rowOfJoin(id, step), () -> {}, alone);
    }

    static SagaWrite completing(UUID id, Doorbell worker, Runnable alone) {
        return new SagaWrite(COMPLETE, COMPLETE_SOME, id, List.of(id.toString()), worker::ring, alone);
    }

    /** Parameters of {@link #START}. */
    static List<Object> ofStart(UUID id, String name, @Nullable String businessKey, Step first) {
        return Rows.parameters(rowOfStart(id, name, businessKey, first));
    }

    /** Parameters of {@link #JOIN_IF_ACTIVE}. */
    static List<Object> ofJoin(UUID id, Step step) {
        return Rows.parameters(rowOfJoin(id, step));
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

    @Override
    public List<Object> parameters() {
        return Rows.parameters(row);
    }

    @Override
    public List<Object> parametersOf(List<SagaWrite> all) {
        return Rows.columns(all.stream().map(SagaWrite::row).toList());
    }

    /** Only an end that leaves completions to call writes a line of history. */
    @Override
    public void changed(int rows) {
        if (rows > 0) {
            afterwards.run();
        }
    }

    @Override
    public void alone() {
        change.run();
    }
}
