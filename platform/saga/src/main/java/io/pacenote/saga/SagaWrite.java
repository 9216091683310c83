package io.pacenote.saga;

import io.pacenote.postgres.Doorbell;
import io.pacenote.postgres.group.Write;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a saga writes while all goes well, as one of a group: its start, its joins, its good end. A saga that is otherwise
 * than it should be makes the group fail, by a column that may not be null; it is done alone then, and gets its answer there.
 *
 * @param row parameters of the statement, column by column
 * @param afterwards called when the saga has been ended and leaves completions to call
 * @param change the same outside a group
 */
record SagaWrite(RowStatement statement, UUID subject, List<@Nullable String> row, Runnable afterwards, Runnable change)
        implements RowWrite<SagaWrite> {

    /** Where it is in the row of a step that joins. */
    private static final int COMPLETE_URI = 5;

    static SagaWrite starting(NewSaga saga, Step first, Runnable alone) {
        return new SagaWrite(SagaSql.START, saga.id(), rowOfStart(saga, first), () -> {}, alone);
    }

    static SagaWrite joining(ClaimedSaga saga, Step step, Runnable alone) {
        return new SagaWrite(SagaSql.JOIN, saga.id(), rowOfJoin(saga, step), () -> {}, alone);
    }

    static SagaWrite completing(ClaimedSaga saga, Doorbell worker, Runnable alone) {
        List<@Nullable String> row = Arrays.asList(saga.id().toString(), saga.name(), saga.businessKey());
        return new SagaWrite(SagaSql.COMPLETE, saga.id(), row, worker::ring, alone);
    }

    /** Parameters of {@link SagaSql#START}. */
    static List<Object> ofStart(NewSaga saga, Step first) {
        return SagaSql.START.parameters(rowOfStart(saga, first));
    }

    /** Parameters of {@link SagaSql#JOIN_IF_ACTIVE}. */
    static List<Object> ofJoin(ClaimedSaga saga, Step step) {
        return SagaSql.JOIN_IF_ACTIVE.parameters(rowOfJoin(saga, step));
    }

    private static List<@Nullable String> rowOfStart(NewSaga saga, Step first) {
        return Arrays.asList(
                saga.id().toString(),
                saga.name(),
                saga.businessKey(),
                millis(first),
                first.context(),
                first.routeId(),
                first.compensateUri(),
                first.completeUri(),
                first.options());
    }

    private static List<@Nullable String> rowOfJoin(ClaimedSaga saga, Step step) {
        return Arrays.asList(
                saga.id().toString(),
                millis(step),
                step.context(),
                step.routeId(),
                step.compensateUri(),
                step.completeUri(),
                step.options(),
                saga.name(),
                saga.businessKey());
    }

    private static @Nullable String millis(Step step) {
        return step.timeout().map(Duration::toMillis).map(String::valueOf).orElse(null);
    }

    @Override
    public List<Object> parameters() {
        return statement.parameters(row);
    }

    @Override
    public List<Object> parametersOf(List<SagaWrite> all) {
        return statement.parametersOf(all.stream().map(SagaWrite::row).toList());
    }

    /** Only an end that leaves completions to call writes a line of history. */
    @Override
    public void changed(int rows) {
        if (rows > 0) {
            afterwards.run();
        }
    }

    /** The last step of a saga often ends it, too; with a completion of its own it does so in two statements. */
    @Override
    public Optional<Write> mergedWith(Write later) {
        boolean isJoinOfNoCompletion = statement.equals(SagaSql.JOIN) && row.get(COMPLETE_URI) == null;
        return isJoinOfNoCompletion && later instanceof SagaWrite end && end.statement.equals(SagaSql.COMPLETE)
                ? Optional.of(endedBy(end))
                : Optional.empty();
    }

    private SagaWrite endedBy(SagaWrite end) {
        return new SagaWrite(SagaSql.JOIN_AND_COMPLETE, subject, row, end.afterwards, () -> {
            change.run();
            end.change.run();
        });
    }

    @Override
    public void alone() {
        change.run();
    }
}
