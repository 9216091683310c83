/** Grants and the limits that follow from them, without HTTP. */
@NullMarked
package io.pacenote.rest.rights;

import org.jspecify.annotations.NullMarked;
