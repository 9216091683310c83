package io.pacenote.saga;

import io.pacenote.postgres.group.AnsweredWrite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends a saga by compensation, and takes its first compensation, as one of a group. */
final class GroupedCompensation implements RowWrite<GroupedCompensation>, AnsweredWrite<GroupedCompensation> {

    private final Ending ending;
    private final Reservation thread;
    private final Runnable change;

    /**
     * @param thread goes on when the end has been committed
     * @param change the same alone
     */
    GroupedCompensation(ClaimedSaga saga, @Nullable String cause, Reservation thread, Runnable change) {
        this.ending = new Ending(saga, cause, thread.offer());
        this.thread = thread;
        this.change = change;
    }

    @Override
    public RowStatement statement() {
        return SagaLog.COMPENSATE_OR_FAIL;
    }

    @Override
    public List<?> parameters() {
        return ending.parametersOf(statement());
    }

    @Override
    public List<?> parametersOf(List<GroupedCompensation> all) {
        return Ending.parametersOf(
                statement(), all.stream().map(one -> one.ending).toList());
    }

    @Override
    public UUID subject() {
        return ending.saga();
    }

    @Override
    public UUID subjectOf(ResultSet row) throws SQLException {
        return row.getObject("saga_id", UUID.class);
    }

    @Override
    public void read(ResultSet row) throws SQLException {
        thread.keep(Optional.of(SagaLog.readEnd(row)));
    }

    @Override
    public void alone() {
        change.run();
    }

    @Override
    public void committed() {
        thread.use();
    }

    @Override
    public void abandoned() {
        thread.release();
    }
}
