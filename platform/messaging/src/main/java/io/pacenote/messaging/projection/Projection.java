package io.pacenote.messaging.projection;

import io.pacenote.messaging.Event;
import java.util.List;

/**
 * A read model that is nothing but events, merged. Declare it as a bean, and it can be {@linkplain ProjectionRebuild rebuilt}:
 * {@linkplain ShadowedProjection beside what is served} where it is a table of PostgreSQL, {@linkplain InPlaceProjection in
 * place} where it is kept elsewhere.
 */
public sealed interface Projection permits ShadowedProjection, InPlaceProjection {

    /** Its name, such as {@code codriver.mypage}. */
    String name();

    /** The topics whose events make it; they must keep every event. */
    List<String> topics();

    /** Whether an event of these topics has a part in it. */
    default boolean takes(Event event) {
        return true;
    }
}
