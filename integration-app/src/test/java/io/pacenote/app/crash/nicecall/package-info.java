/** Nicecall under load while its process is killed: who calls, what they do, and what must be true of it at rest. */
@NullMarked
package io.pacenote.app.crash.nicecall;

import org.jspecify.annotations.NullMarked;
