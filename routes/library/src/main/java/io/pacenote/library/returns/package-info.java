/** Books are brought back: never more than are on loan, and late ones are told of (spec 004-F3, F4, N2, N3). */
@NullMarked
package io.pacenote.library.returns;

import org.jspecify.annotations.NullMarked;
