/** Measures the packaged application as a process: how long it takes to be ready, and what it then holds. */
@NullMarked
package io.pacenote.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
