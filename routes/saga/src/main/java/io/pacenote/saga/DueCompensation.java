package io.pacenote.saga;

import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/**
 * A compensation that the current transaction has made due, and that nobody has taken yet.
 *
 * @param context the participant whose work it is
 * @param uri the endpoint to call
 */
record DueCompensation(UUID sagaId, int seq, String context, String uri) {

    static final RowMapper<DueCompensation> ROW = (row, number) -> new DueCompensation(
            row.getObject("saga_id", UUID.class),
            row.getInt("seq"),
            row.getString("context"),
            row.getString("compensate_uri"));
}
