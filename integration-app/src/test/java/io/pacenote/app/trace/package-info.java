/** One trace for a business case (N-9), as a collector gets it. */
@NullMarked
package io.pacenote.app.trace;

import org.jspecify.annotations.NullMarked;
