package io.pacenote.saga;

import io.pacenote.postgres.group.Write;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reports a compensation together with what it changed, as one of a group. */
final class GroupedReport implements Write {

    private final StepQueue queue;
    private final DueStep step;
    private final Offer offer;
    private StepEnd end = StepEnd.UNREPORTED;

    /** @param offer what can be taken ahead */
    GroupedReport(StepQueue queue, DueStep step, Offer offer) {
        this.queue = queue;
        this.step = step;
        this.offer = offer;
    }

    /** What came of it; to be asked when the unit has been committed. */
    StepEnd end() {
        return end;
    }

    @Override
    public String sql() {
        return StepQueue.DONE;
    }

    @Override
    public List<?> parameters() {
        return StepQueue.ofReport(step, offer);
    }

    @Override
    public UUID subject() {
        return step.sagaId();
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
        end = StepQueue.readReport(row);
        return true;
    }

    /** What the step changed is taken back if it is somebody else's by now. */
    @Override
    public void alone() {
        end = queue.report(step, offer);
        if (!end.isReported()) {
            throw new LeaseLostException();
        }
    }

    /** The step has been taken by another. */
    static final class LeaseLostException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LeaseLostException() {
            super("the lease is another's by now", null, false, false);
        }
    }
}
