/** The tests of this module. */
@NullMarked
package io.pacenote.tracing;

import org.jspecify.annotations.NullMarked;
