/** Loans from the request to the decision: asked for, borrowed or canceled. Frame of the saga (spec 004-F2, F9, N1, N4, N8). */
@NullMarked
package io.pacenote.library.borrow;

import org.jspecify.annotations.NullMarked;
