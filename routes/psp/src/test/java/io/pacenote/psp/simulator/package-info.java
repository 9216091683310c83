/** The simulated provider over real HTTP, with a real database. */
@NullMarked
package io.pacenote.psp.simulator;

import org.jspecify.annotations.NullMarked;
