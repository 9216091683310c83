/** The port against a provider that the test scripts, and against the simulator. */
@NullMarked
package io.pacenote.psp;

import org.jspecify.annotations.NullMarked;
