package io.pacenote.saga;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param followers the saga's compensations that come after this one, as far as they are known; nobody takes them as long as
 *     this one has not been reported, so who has its lease may do them along with it
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
        UUID lease,
        List<DueStep> followers) {

    static final RowMapper<DueStep> ROW = (row, number) -> new DueStep(
            row.getObject("saga_id", UUID.class),
            row.getInt("seq"),
            row.getBoolean("compensates"),
            row.getString("context"),
            row.getString("uri"),
            row.getString("options"),
            row.getString("cause"),
            row.getInt("attempts"),
            row.getObject("lease", UUID.class),
            List.of());

    /** The step of a row that may have none, or one that nobody has taken. */
    static Optional<DueStep> taken(ResultSet row) throws SQLException {
        if (row.getString("lease") == null) {
            return Optional.empty();
        }
        DueStep alone = ROW.mapRow(row, row.getRow());
        @Nullable Array followers = row.getArray("followers");
        return Optional.of(followers == null ? alone : alone.followedBy((String[][]) followers.getArray()));
    }

    private DueStep followedBy(String[][] rows) {
        return with(Stream.of(rows).map(this::follower).toList());
    }

    private DueStep follower(String[] row) {
        return new DueStep(
                sagaId, Integer.parseInt(row[0]), compensates, row[1], row[2], row[3], cause, 1, lease, List.of());
    }

    DueStep withoutFollowers() {
        return with(List.of());
    }

    private DueStep with(List<DueStep> others) {
        return new DueStep(sagaId, seq, compensates, context, uri, options, cause, attempts, lease, others);
    }
}
