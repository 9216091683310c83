/**
 * What every system has to pass, whoever wrote it, as abstract tests that it extends; and the means to look at a running one from
 * outside: over HTTP, on its topics and at its routes. A test dependency of the systems.
 */
@NullMarked
package io.pacenote.testkit;

import org.jspecify.annotations.NullMarked;
