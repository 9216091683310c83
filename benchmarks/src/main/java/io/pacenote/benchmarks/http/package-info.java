/** HTTP clients that cost next to nothing, and load of two kinds: callers that wait, and a schedule that does not. */
@NullMarked
package io.pacenote.benchmarks.http;

import org.jspecify.annotations.NullMarked;
