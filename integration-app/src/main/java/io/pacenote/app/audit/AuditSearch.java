package io.pacenote.app.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What actions to look for; null means any.
 *
 * @param from not before
 * @param page from 0
 * @param size rows a page
 */
public record AuditSearch(
        @Nullable String who,
        @Nullable String operation,
        @Nullable Instant from,
        int page,
        int size) {}
