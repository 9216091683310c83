/** The release before and this one, side by side. */
@NullMarked
package io.pacenote.app.releases;

import org.jspecify.annotations.NullMarked;
