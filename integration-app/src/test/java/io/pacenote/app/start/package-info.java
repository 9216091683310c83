/** Start, stop and what is in the packaged application. */
@NullMarked
package io.pacenote.app.start;

import org.jspecify.annotations.NullMarked;
