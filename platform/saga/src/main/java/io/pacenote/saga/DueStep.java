package io.pacenote.saga;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A compensation or completion that is due, as a rule claimed by this process until its lease ends.
 *
 * @param compensates whether it is a compensation
 * @param context the participant whose work it is
 * @param uri the endpoint to call
 * @param options JSON object of the headers that it gets
 * @param cause why the saga is compensated, if it is known
 * @param traceparent of what began the saga, if that was traced
 * @param attempts how often it has been claimed, this time included
 * @param lease proves at the end that the step is still this process's; null as long as nobody has claimed it
 * @param saga to tell in the log
 */
record DueStep(
        UUID sagaId,
        int seq,
        boolean compensates,
        String context,
        String uri,
        String options,
        @Nullable String cause,
        @Nullable String traceparent,
        int attempts,
        @Nullable UUID lease,
        LoggedSaga saga) {

    static final RowMapper<DueStep> ROW = (row, number) -> new DueStep(
            row.getObject("saga_id", UUID.class),
            row.getInt("seq"),
            row.getBoolean("compensates"),
            row.getString("context"),
            row.getString("uri"),
            row.getString("options"),
            row.getString("cause"),
            row.getString("traceparent"),
            row.getInt("attempts"),
            row.getObject("lease", UUID.class),
            new LoggedSaga(row.getString("saga_id"), row.getString("saga_name"), row.getString("saga_key")));

    /** The same by the name that its endpoint has in this code. */
    DueStep by(String endpoint) {
        return new DueStep(
                sagaId, seq, compensates, context, endpoint, options, cause, traceparent, attempts, lease, saga);
    }

    /** Binds which step it is, and the lease that proves it to be this process's. */
    JdbcClient.StatementSpec bindTo(JdbcClient.StatementSpec statement) {
        return statement.param("id", sagaId).param("seq", seq).param("lease", lease);
    }

    Optional<DueStep> ifClaimed() {
        return lease == null ? Optional.empty() : Optional.of(this);
    }
}
