package io.pacenote.postgres.group;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * A group could not be committed, or nobody knows whether it was, as the connection broke during the commit. The cause
 * tells which. What is idempotent may be tried again.
 */
public final class GroupFailedException extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1L;

    GroupFailedException(@Nullable Throwable cause) {
        super("a group of units was not committed, as far as is known", cause);
    }
}
