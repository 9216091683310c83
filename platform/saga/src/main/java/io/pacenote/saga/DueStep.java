package io.pacenote.saga;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
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
 * @param knowsAll whether these are all that are left beside this one, as far as can be seen; false when nobody has looked
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
        List<DueStep> followers,
        boolean knowsAll) {

    /** So many at the most are known as followers. */
    static final int MOST_FOLLOWERS = 16;

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
            List.of(),
            false);

    /** The step of a row that may have none, or one that nobody has taken. */
    static Optional<DueStep> taken(ResultSet row) throws SQLException {
        if (row.getString("lease") == null) {
            return Optional.empty();
        }
        DueStep alone = ROW.mapRow(row, row.getRow());
        @Nullable Array followers = row.getArray("followers");
        return Optional.of(alone.followedBy(followers == null ? new String[0][] : (String[][]) followers.getArray()));
    }

    private DueStep followedBy(String[][] rows) {
        List<DueStep> newestFirst = Stream.of(rows)
                .map(this::follower)
                .sorted(Comparator.comparing(DueStep::seq).reversed())
                .toList();
        return with(newestFirst, seq <= MOST_FOLLOWERS + 1);
    }

    private DueStep follower(String[] row) {
        return new DueStep(
                sagaId,
                Integer.parseInt(row[0]),
                compensates,
                row[1],
                row[2],
                row[3],
                cause,
                1,
                lease,
                List.of(),
                false);
    }

    /** It is to be done by itself, and the others are left. */
    DueStep withoutFollowers() {
        return with(List.of(), false);
    }

    private DueStep with(List<DueStep> others, boolean all) {
        return new DueStep(sagaId, seq, compensates, context, uri, options, cause, attempts, lease, others, all);
    }

    /** Whether none seems to be left when this one and its followers up to that number are done. */
    boolean isLastUpTo(int last) {
        int oldest =
                followers.isEmpty() ? seq : followers.get(followers.size() - 1).seq();
        return knowsAll && last == oldest;
    }
}
