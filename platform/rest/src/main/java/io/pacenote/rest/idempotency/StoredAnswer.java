package io.pacenote.rest.idempotency;

import io.pacenote.rest.server.Answer;

/**
 * The answer to a request that was done.
 *
 * @param fingerprint of the request, to tell a repetition from another request with the same key
 */
record StoredAnswer(String fingerprint, Answer answer) {}
