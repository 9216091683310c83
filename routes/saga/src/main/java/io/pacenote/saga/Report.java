package io.pacenote.saga;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step that is done, and perhaps some of its {@link DueStep#followers}.
 *
 * @param last number of the last of them; the step's own, if none
 * @param offer what can be taken ahead of the saga's next step
 */
record Report(DueStep step, int last, Offer offer) {

    private static final String[] COLUMNS = {"uuid", "int", "int", "uuid", "boolean", "text", "uuid"};

    /** {@code (saga_id, seq, last_seq, lease, compensates, cause, next_lease)} in SQL. */
    static final String ONE = Rows.one(COLUMNS);

    /** The same of several. */
    static final String SOME = Rows.some(COLUMNS);

    /** Of a step alone. */
    Report(DueStep step, Offer offer) {
        this(step, step.seq(), offer);
    }

    private List<@Nullable String> row() {
        return Arrays.asList(
                step.sagaId().toString(),
                String.valueOf(step.seq()),
                String.valueOf(last),
                step.lease().toString(),
                String.valueOf(step.compensates()),
                step.cause(),
                Objects.toString(offer.lease(), null));
    }

    /** Parameters of a statement about {@link #ONE}. */
    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>(Rows.parameters(row()));
        parameters.addAll(Offer.parameters(List.of(offer)));
        return parameters;
    }

    /** Parameters of a statement about {@link #SOME}. */
    static List<Object> parameters(List<Report> reports) {
        List<Object> parameters =
                new ArrayList<>(Rows.columns(reports.stream().map(Report::row).toList()));
        parameters.addAll(Offer.parameters(reports.stream().map(Report::offer).toList()));
        return parameters;
    }
}
