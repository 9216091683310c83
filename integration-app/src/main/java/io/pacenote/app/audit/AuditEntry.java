package io.pacenote.app.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operator's action.
 *
 * @param at when he asked for it
 * @param who the subject of his token, or {@value OperatorAudit#ANONYMOUS} where nobody logs in
 * @param operation such as {@code saga.retry}
 * @param target to what, such as the id of a saga
 * @param reason why, if he said so
 * @param detail of a refusal or a failure: the problem
 * @param endedAt when the result was known
 */
public record AuditEntry(
        long id,
        Instant at,
        String who,
        String operation,
        String target,
        @Nullable String reason,
        AuditResult result,
        @Nullable String detail,
        @Nullable Instant endedAt) {}
