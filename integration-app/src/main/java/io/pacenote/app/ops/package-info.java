/** The operations API {@code /ops}: what runs, what waits, what failed, and what an operator does about it. */
@NullMarked
package io.pacenote.app.ops;

import org.jspecify.annotations.NullMarked;
