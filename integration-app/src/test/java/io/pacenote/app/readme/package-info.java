/** The commands of the source documents, as they stand. */
@NullMarked
package io.pacenote.app.readme;

import org.jspecify.annotations.NullMarked;
