/** The operations API against the whole application. */
@NullMarked
package io.pacenote.app.ops;

import org.jspecify.annotations.NullMarked;
