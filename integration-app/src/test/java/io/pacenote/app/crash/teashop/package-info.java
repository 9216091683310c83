/** Teashop under load while its processes are killed: who orders, what they do, and what must be true of it at rest. */
@NullMarked
package io.pacenote.app.crash.teashop;

import org.jspecify.annotations.NullMarked;
