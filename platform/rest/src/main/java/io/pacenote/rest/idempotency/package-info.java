/** The Idempotency-Key header: a repeated request has its effect once and gets the same answer. */
@NullMarked
package io.pacenote.rest.idempotency;

import org.jspecify.annotations.NullMarked;
