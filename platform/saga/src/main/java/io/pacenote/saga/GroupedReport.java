package io.pacenote.saga;

import io.pacenote.postgres.group.Write;
import java.util.UUID;

/** Reports compensations together with what they changed, as one of a group. */
abstract sealed class GroupedReport implements Write permits AnsweredReport, LastReport {

    private final StepQueue queue;
    private final Report report;
    private StepEnd end = StepEnd.UNREPORTED;

    GroupedReport(StepQueue queue, Report report) {
        this.queue = queue;
        this.report = report;
    }

    static GroupedReport of(StepQueue queue, Report report) {
        return report.isOfTheLast() ? new LastReport(queue, report) : new AnsweredReport(queue, report);
    }

    Report report() {
        return report;
    }

    /** What came of it; to be asked when the unit has been committed. */
    StepEnd end() {
        return end;
    }

    void endsWith(StepEnd known) {
        end = known;
    }

    @Override
    public UUID subject() {
        return report.step().sagaId();
    }

    @Override
    public void alone() {
        end = queue.reportOrFail(report);
    }
}
