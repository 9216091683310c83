/** Tests of the Idempotency-Key. */
@NullMarked
package io.pacenote.rest.idempotency;

import org.jspecify.annotations.NullMarked;
