/** Codriver under load while its processes fail: who applies, what they do, and what must be true of it at rest. */
@NullMarked
package io.pacenote.app.crash.codriver;

import org.jspecify.annotations.NullMarked;
