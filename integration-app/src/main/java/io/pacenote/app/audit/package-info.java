/** Who did what to the platform, why, and what came of it. */
@NullMarked
package io.pacenote.app.audit;

import org.jspecify.annotations.NullMarked;
