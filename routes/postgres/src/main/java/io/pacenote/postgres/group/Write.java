package io.pacenote.postgres.group;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change that waits for its commit.
 *
 * @param sql an insert, update or delete with a {@code ?} for each parameter; the fewer texts there are, the more goes into
 *     a batch
 * @param parameters as {@code PreparedStatement.setObject} takes them; one that may be null with its type, as Spring's
 *     {@code SqlParameterValue}
 * @param subject what is not to be changed by two members of a group; null for a change that is the only one of its kind in
 *     its unit
 * @param mustChange whether a change of no row means that the unit is to be done alone
 * @param alone the same change with all that can come of it, in the transaction of the calling thread
 */
public record Write(
        String sql, List<?> parameters, @Nullable Object subject, boolean mustChange, Runnable alone) {}
