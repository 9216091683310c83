package io.pacenote.saga;

import io.pacenote.postgres.group.AnsweredWrite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Learns whether the saga has a compensation that is due next. */
final class AnsweredReport extends GroupedReport implements RowWrite<AnsweredReport>, AnsweredWrite<AnsweredReport> {

    AnsweredReport(StepQueue queue, Report report) {
        super(queue, report);
    }

    @Override
    public RowStatement statement() {
        return ReportSql.DONE_OR_FAIL;
    }

    @Override
    public List<?> parameters() {
        return report().parametersOf(statement());
    }

    @Override
    public List<?> parametersOf(List<AnsweredReport> all) {
        return Report.parametersOf(
                statement(), all.stream().map(GroupedReport::report).toList());
    }

    @Override
    public UUID subjectOf(ResultSet row) throws SQLException {
        return row.getObject("saga_id", UUID.class);
    }

    @Override
    public void read(ResultSet row) throws SQLException {
        endsWith(StepQueue.readReport(row));
    }
}
