package io.pacenote.saga;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A participant that joins a saga.
 *
 * @param context whose processes run the step's compensation and completion
 * @param routeId the route that joined
 * @param compensateUri endpoint that undoes the step, if any
 * @param completeUri endpoint that is told of the saga's good end, if any
 * @param options what the endpoints get as headers, a JSON object
 * @param timeout the time the saga has from now, if the step limits it
 */
record Step(
        String context,
        String routeId,
        @Nullable String compensateUri,
        @Nullable String completeUri,
        String options,
        Optional<Duration> timeout) {

    /** The same with another limit of time. */
    Step within(Optional<Duration> limit) {
        return new Step(context, routeId, compensateUri, completeUri, options, limit);
    }
}
