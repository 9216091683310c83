package io.pacenote.postgres.group;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One change that waits for its commit. One that cannot be made must fail in the database, and its group with it. */
public interface Write {

    /** An insert, update or delete with a {@code ?} for each parameter. The fewer texts there are, the more goes into a batch. */
    String sql();

    /**
     * As {@code PreparedStatement.setObject} takes them; one that may be null with its type, as Spring's {@code
     * SqlParameterValue}.
     */
    List<?> parameters();

    /** What is not to be changed by two members of a group; null for a change that is the only one of its kind in its unit. */
    default @Nullable Object subject() {
        return null;
    }

    /**
     * This change and a later one of the same unit and subject as one, which takes the place of both; empty if there is no
     * statement for that.
     */
    default Optional<Write> mergedWith(Write later) {
        return Optional.empty();
    }

    /** The same change with all that can come of it, in the transaction of the calling thread. */
    void alone();

    /** Called on the unit's thread when it has been committed as one of a group. */
    default void committed() {}

    /** Called on the unit's thread when the unit is closed or done alone instead; once at the most, as {@link #committed}. */
    default void abandoned() {}
}
