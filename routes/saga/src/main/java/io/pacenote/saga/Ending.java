package io.pacenote.saga;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saga that is to be compensated.
 *
 * @param offer what can be taken ahead of it
 */
record Ending(UUID saga, @Nullable String cause, Offer offer) {

    /** Parameters of a statement that ends sagas by compensation. */
    static List<Object> parameters(List<Ending> endings) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(endings.stream().map(Ending::saga).toArray(UUID[]::new));
        parameters.add(endings.stream().map(Ending::cause).toArray(String[]::new));
        parameters.add(endings.stream().map(Ending::offer).map(Offer::lease).toArray(UUID[]::new));
        parameters.addAll(Offer.parameters(endings.stream().map(Ending::offer).toList()));
        return parameters;
    }
}
