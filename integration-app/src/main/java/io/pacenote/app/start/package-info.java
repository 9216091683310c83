/** What the one who has just started the application gets to see. */
@NullMarked
package io.pacenote.app.start;

import org.jspecify.annotations.NullMarked;
