package io.pacenote.saga;

import io.pacenote.postgres.group.SetWrite;
import java.util.List;

/** Ends the saga, as it has no compensation that is left; should it have one, it is reported alone and learns of it. */
final class LastReport extends GroupedReport implements SetWrite<LastReport> {

    LastReport(StepQueue queue, Report report) {
        super(queue, report);
    }

    @Override
    public String sql() {
        return ReportSql.LAST_OR_FAIL.one();
    }

    @Override
    public String setSql() {
        return ReportSql.LAST_OR_FAIL.some();
    }

    @Override
    public List<?> parameters() {
        return report().parametersOfTheLast(ReportSql.LAST_OR_FAIL);
    }

    @Override
    public List<?> parametersOf(List<LastReport> all) {
        return Report.parametersOfTheLast(
                ReportSql.LAST_OR_FAIL, all.stream().map(GroupedReport::report).toList());
    }

    @Override
    public void committed() {
        endsWith(StepEnd.LAST);
    }
}
