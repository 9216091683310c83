/** Events over a real broker and a real database. */
@NullMarked
package io.pacenote.messaging;

import org.jspecify.annotations.NullMarked;
