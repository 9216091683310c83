package io.pacenote.messaging.projection;

import io.pacenote.messaging.ReceivedEvent;
import java.util.List;

/**
 * A projection in a store of its own, with a part for each event that nothing but this event writes. A rebuild merges all
 * events into what is served: what is missing comes back, what is wrong is corrected. What no event has made stays.
 */
public non-sealed interface InPlaceProjection extends Projection {

    /**
     * Merges events in a transaction of the projection's own store. Live events may be merged at the same time; an event that
     * is there already must not be there twice.
     *
     * @param events some events that it {@linkplain #takes takes}, those of each partition in order
     */
    void merge(List<ReceivedEvent> events);
}
