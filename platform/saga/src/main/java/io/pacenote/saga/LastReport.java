package io.pacenote.saga;

import java.util.List;

/** Ends the saga, as it has no compensation that is left; should it have one, it is reported alone and learns of it. */
final class LastReport extends GroupedReport implements RowWrite<LastReport> {

    LastReport(StepQueue queue, Report report) {
        super(queue, report);
    }

    @Override
    public RowStatement statement() {
        return ReportSql.LAST_OR_FAIL;
    }

    @Override
    public List<?> parameters() {
        return report().parametersOfTheLast(statement());
    }

    @Override
    public List<?> parametersOf(List<LastReport> all) {
        return Report.parametersOfTheLast(
                statement(), all.stream().map(GroupedReport::report).toList());
    }

    @Override
    public void committed() {
        endsWith(StepEnd.LAST);
    }
}
