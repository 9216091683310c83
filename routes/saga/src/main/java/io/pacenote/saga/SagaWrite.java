package io.pacenote.saga;

import io.pacenote.postgres.group.Write;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * What a saga writes while all goes well, alone or as one of a group: its start, its joins, its good end. One of a group that
 * finds the saga otherwise than it should be is done alone, and gets its answer there.
 *
 * <p>Parameters that may be null have a type all the same: the driver would have PostgreSQL parse a statement again each
 * time the type of a parameter is another.
 */
record SagaWrite(String sql, List<?> parameters, UUID subject, Runnable change) implements Write {

    static final String START = """
            with started as (
                insert into saga.saga (id, name, business_key, status, steps, completions, newest_compensation, deadline)
                values (?, ?, ?, 'ACTIVE', 1, ?, case when ? then 1 end, now() + ? * interval '1 ms')
             returning id)
            insert into saga.saga_step
                   (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
            select id, 1, ?, ?, ?, ?, ?::jsonb, 'JOINED', clock_timestamp() from started
            """;

    static final String JOIN = """
            with joined as (
                update saga.saga
                   set steps = steps + 1,
                       completions = completions + ?,
                       newest_compensation = case when ? then steps + 1 else newest_compensation end,
                       deadline = least(deadline, now() + ? * interval '1 ms')
                 where id = ? and status = 'ACTIVE'
             returning id, steps)
            insert into saga.saga_step
                   (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at)
            select id, steps, ?, ?, ?, ?, ?::jsonb, 'JOINED', clock_timestamp() from joined
            """;

    private static final String COMPLETE_WITHOUT_COMPLETIONS = """
            update saga.saga set status = 'COMPLETED', finished_at = clock_timestamp()
             where id = ? and status = 'ACTIVE' and completions = 0
            """;

    @Override
    public boolean mustChange() {
        return true;
    }

    @Override
    public void alone() {
        change.run();
    }

    /** A start as one of a group. */
    static Write starting(UUID id, String name, @Nullable String businessKey, Step first, Runnable alone) {
        return new SagaWrite(START, ofStart(id, name, businessKey, first), id, alone);
    }

    /** A join as one of a group; one that is refused is to be refused alone. */
    static Write joining(UUID id, Step step, Runnable alone) {
        return new SagaWrite(JOIN, ofJoin(id, step), id, alone);
    }

    /** The end of a saga without completions as one of a group; any other is to be ended alone. */
    static Write completing(UUID id, Runnable alone) {
        return new SagaWrite(COMPLETE_WITHOUT_COMPLETIONS, List.of(id), id, alone);
    }

    static List<Object> ofStart(UUID id, String name, @Nullable String businessKey, Step first) {
        List<Object> parameters = new ArrayList<>(List.of(id, name, text(businessKey)));
        parameters.addAll(forSaga(first));
        parameters.addAll(forStep(first));
        return parameters;
    }

    static List<Object> ofJoin(UUID id, Step step) {
        List<Object> parameters = new ArrayList<>(forSaga(step));
        parameters.add(id);
        parameters.addAll(forStep(step));
        return parameters;
    }

    /** What the row of the saga keeps of a step. */
    private static List<Object> forSaga(Step step) {
        return List.of(
                step.completeUri() == null ? 0 : 1,
                step.compensateUri() != null,
                new SqlParameterValue(
                        Types.BIGINT, step.timeout().map(Duration::toMillis).orElse(null)));
    }

    private static List<Object> forStep(Step step) {
        return List.of(
                step.context(), step.routeId(), text(step.compensateUri()), text(step.completeUri()), step.options());
    }

    static SqlParameterValue text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }
}
