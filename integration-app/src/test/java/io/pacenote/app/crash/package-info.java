/**
 * Proves that nothing is lost and nothing happens twice: processes are killed, engines are stopped, work is shared between
 * processes, and afterwards the books of all contexts and of the provider must agree.
 */
@NullMarked
package io.pacenote.app.crash;

import org.jspecify.annotations.NullMarked;
