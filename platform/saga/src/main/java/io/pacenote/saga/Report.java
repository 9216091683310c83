package io.pacenote.saga;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A step that is done, and perhaps some of its {@link DueStep#followers}.
 *
 * @param last number of the last of them; the step's own, if none
 * @param offer what can be taken ahead of the saga's next step; asked only if there seems to be one
 */
record Report(DueStep step, int last, Supplier<Offer> offer) {

    /** Of a step alone. */
    Report(DueStep step, Supplier<Offer> offer) {
        this(step, step.seq(), offer);
    }

    /** Whether the saga is believed to have no other compensation that is left. */
    boolean isOfTheLast() {
        return step.isLastUpTo(last);
    }

    /** Of {@link ReportSql#LAST} and the like. */
    List<Object> parametersOfTheLast(RowStatement statement) {
        return statement.parameters(rowOfTheLast());
    }

    static List<Object> parametersOfTheLast(RowStatement statement, List<Report> reports) {
        return statement.parametersOf(reports.stream().map(Report::rowOfTheLast).toList());
    }

    private List<@Nullable String> rowOfTheLast() {
        return List.of(
                step.sagaId().toString(),
                String.valueOf(step.seq()),
                String.valueOf(last),
                step.lease().toString());
    }

    /** Of {@link ReportSql#DONE} and the like. */
    List<Object> parametersOf(RowStatement statement) {
        Offer ahead = offer.get();
        return statement.parameters(row(ahead), Offer.parameters(List.of(ahead)));
    }

    static List<Object> parametersOf(RowStatement statement, List<Report> reports) {
        List<Offer> ahead = reports.stream().map(report -> report.offer.get()).toList();
        List<List<@Nullable String>> rows = IntStream.range(0, reports.size())
                .mapToObj(index -> reports.get(index).row(ahead.get(index)))
                .toList();
        return statement.parametersOf(rows, Offer.parameters(ahead));
    }

    private List<@Nullable String> row(Offer ahead) {
        List<@Nullable String> row = new ArrayList<>(rowOfTheLast());
        row.add(String.valueOf(step.compensates()));
        row.add(step.cause());
        row.add(Objects.toString(ahead.lease(), null));
        return row;
    }
}
