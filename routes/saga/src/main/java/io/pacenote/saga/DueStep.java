package io.pacenote.saga;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A compensation or completion that this process has taken, until its lease ends.
 *
 * @param compensates whether it is a compensation
 * @param context the participant whose work it is
 * @param uri the endpoint to call
 * @param options JSON object of the headers that it gets
 * @param attempts how often it has been taken, this time included
 * @param lease proves at the end that the step is still ours
 */
record DueStep(
        UUID sagaId,
        int seq,
        boolean compensates,
        String context,
        String uri,
        String options,
        @Nullable String cause,
        int attempts,
        UUID lease) {

    static final RowMapper<DueStep> ROW = (row, number) -> new DueStep(
            row.getObject("saga_id", UUID.class),
            row.getInt("seq"),
            row.getBoolean("compensates"),
            row.getString("context"),
            row.getString("uri"),
            row.getString("options"),
            row.getString("cause"),
            row.getInt("attempts"),
            row.getObject("lease", UUID.class));

    /** The step of a row that may have none, or one that nobody has taken. */
    static Optional<DueStep> taken(ResultSet row, int number) throws SQLException {
        return row.getString("lease") == null ? Optional.empty() : Optional.of(ROW.mapRow(row, number));
    }
}
