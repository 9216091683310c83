package io.pacenote.saga;

import io.pacenote.postgres.group.Write;
import java.util.List;
import java.util.UUID;

/**
 * A change of a saga as one of a group. One that finds the saga otherwise than it should be is done alone, and gets its
 * answer there.
 */
record SagaWrite(String sql, List<?> parameters, UUID subject, Runnable change) implements Write {

    @Override
    public boolean mustChange() {
        return true;
    }

    @Override
    public void alone() {
        change.run();
    }
}
