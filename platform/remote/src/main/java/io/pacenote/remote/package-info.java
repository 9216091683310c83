/**
 * Calls to other services over HTTP, so that one which hangs, dawdles or fails costs its caller little: every call has a
 * deadline and a circuit breaker, and none is made inside a transaction.
 */
@NullMarked
package io.pacenote.remote;

import org.jspecify.annotations.NullMarked;
