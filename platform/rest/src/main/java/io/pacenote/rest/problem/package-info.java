/** Every error of every HTTP endpoint, as problem details (RFC 9457), from one place. */
@NullMarked
package io.pacenote.rest.problem;

import org.jspecify.annotations.NullMarked;
