/** Library under load while its processes are killed: who borrows, what they do, and what must be true of it at rest. */
@NullMarked
package io.pacenote.app.crash.library;

import org.jspecify.annotations.NullMarked;
