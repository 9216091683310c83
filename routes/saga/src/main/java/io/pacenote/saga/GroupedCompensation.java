package io.pacenote.saga;

import io.pacenote.postgres.group.Write;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends a saga by compensation, and takes its first compensation, as one of a group. */
final class GroupedCompensation implements Write {

    private final UUID saga;
    private final @Nullable String cause;
    private final Reservation thread;
    private final Runnable change;

    /**
     * @param thread goes on when the end has been committed
     * @param change the same alone
     */
    GroupedCompensation(UUID saga, @Nullable String cause, Reservation thread, Runnable change) {
        this.saga = saga;
        this.cause = cause;
        this.thread = thread;
        this.change = change;
    }

    @Override
    public String sql() {
        return SagaLog.COMPENSATE;
    }

    @Override
    public List<?> parameters() {
        return SagaLog.ofCompensation(List.of(saga), cause, thread.offer());
    }

    @Override
    public UUID subject() {
        return saga;
    }

    @Override
    public boolean mustChange() {
        return true;
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public boolean read(ResultSet row) throws SQLException {
        thread.keep(Optional.of(SagaLog.readEnd(row)));
        return !SagaLog.isLate(row);
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
