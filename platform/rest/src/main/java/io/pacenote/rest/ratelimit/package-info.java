/** How many requests a client may send in which time. */
@NullMarked
package io.pacenote.rest.ratelimit;

import org.jspecify.annotations.NullMarked;
