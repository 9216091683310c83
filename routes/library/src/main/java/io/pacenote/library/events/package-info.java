/** What contexts of library tell each other; all that they know of each other. */
@NullMarked
package io.pacenote.library.events;

import org.jspecify.annotations.NullMarked;
