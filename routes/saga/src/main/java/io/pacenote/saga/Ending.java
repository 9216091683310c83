package io.pacenote.saga;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saga that is to be compensated.
 *
 * @param offer what can be taken ahead of it
 */
record Ending(UUID saga, @Nullable String cause, Offer offer) {

    private static final String[] COLUMNS = {"uuid", "text", "uuid"};

    /** {@code (saga_id, cause, lease)} in SQL. */
    static final String ONE = Rows.one(COLUMNS);

    /** The same of several. */
    static final String SOME = Rows.some(COLUMNS);

    private List<@Nullable String> row() {
        return Arrays.asList(saga.toString(), cause, Objects.toString(offer.lease(), null));
    }

    /** Parameters of a statement about {@link #ONE}. */
    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>(Rows.parameters(row()));
        parameters.addAll(Offer.parameters(List.of(offer)));
        return parameters;
    }

    /** Parameters of a statement about {@link #SOME}. */
    static List<Object> parameters(List<Ending> endings) {
        List<Object> parameters =
                new ArrayList<>(Rows.columns(endings.stream().map(Ending::row).toList()));
        parameters.addAll(Offer.parameters(endings.stream().map(Ending::offer).toList()));
        return parameters;
    }
}
