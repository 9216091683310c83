package io.pacenote.saga;

import io.pacenote.postgres.group.AnsweredWrite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reports compensations together with what they changed, as one of a group. */
final class GroupedReport implements AnsweredWrite<GroupedReport> {

    private final StepQueue queue;
    private final Report report;
    private StepEnd end = StepEnd.UNREPORTED;

    GroupedReport(StepQueue queue, Report report) {
        this.queue = queue;
        this.report = report;
    }

    /** What came of it; to be asked when the unit has been committed. */
    StepEnd end() {
        return end;
    }

    @Override
    public String sql() {
        return StepQueue.DONE_OR_FAIL;
    }

    @Override
    public String setSql() {
        return StepQueue.ALL_DONE_OR_FAIL;
    }

    @Override
    public List<?> parameters() {
        return report.parameters();
    }

    @Override
    public List<?> parametersOf(List<GroupedReport> all) {
        return Report.parameters(all.stream().map(one -> one.report).toList());
    }

    @Override
    public UUID subject() {
        return report.step().sagaId();
    }

    @Override
    public UUID subjectOf(ResultSet row) throws SQLException {
        return row.getObject("saga_id", UUID.class);
    }

    @Override
    public void read(ResultSet row) throws SQLException {
        end = StepQueue.readReport(row);
    }

    /** What the step changed is taken back if it is somebody else's by now. */
    @Override
    public void alone() {
        end = queue.report(report);
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
