package io.pacenote.rest.ratelimit;

import java.time.Duration;

/**
 * What a client has left after a request.
 *
 * @param granted whether the request itself was within the limit
 * @param requests how many more he may send at once
 * @param next when he may send another, if he may not now; zero if he may
 * @param full when he may send as many as ever
 */
record Quota(boolean granted, long requests, Duration next, Duration full) {}
