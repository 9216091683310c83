package io.pacenote.saga;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A compensation or completion that this process has taken, until its lease ends.
 *
 * @param context the participant whose work it is
 * @param uri the endpoint to call
 * @param options JSON object of the headers that it gets
 * @param attempts how often it has been taken, this time included
 * @param lease proves at the end that the step is still ours
 */
record DueStep(
        UUID sagaId,
        int seq,
        String context,
        String uri,
        String options,
        @Nullable String cause,
        int attempts,
        UUID lease) {}
