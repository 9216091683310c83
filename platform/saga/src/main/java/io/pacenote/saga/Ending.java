package io.pacenote.saga;

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
record Ending(ClaimedSaga claimed, @Nullable String cause, Offer offer) {

    static final String[] COLUMNS = {"saga_id uuid", "cause text", "lease uuid", "claimed_name text", "claimed_key text"
    };

    /** Of a saga that is known from our own tables. */
    Ending(UUID saga, @Nullable String cause, Offer offer) {
        this(ClaimedSaga.of(saga), cause, offer);
    }

    UUID saga() {
        return claimed.id();
    }

    private List<@Nullable String> row() {
        return Arrays.asList(
                saga().toString(), cause, Objects.toString(offer.lease(), null), claimed.name(), claimed.businessKey());
    }

    List<Object> parametersOf(RowStatement statement) {
        return statement.parameters(row(), Offer.parameters(List.of(offer)));
    }

    static List<Object> parametersOf(RowStatement statement, List<Ending> endings) {
        return statement.parametersOf(
                endings.stream().map(Ending::row).toList(),
                Offer.parameters(endings.stream().map(Ending::offer).toList()));
    }
}
