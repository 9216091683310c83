/** The packaged application as a process of its own, to be started, stopped and killed by tests. */
@NullMarked
package io.pacenote.app.process;

import org.jspecify.annotations.NullMarked;
