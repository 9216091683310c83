/** The only context of a second system. */
@NullMarked
package io.pacenote.rest.other.word;

import org.jspecify.annotations.NullMarked;
