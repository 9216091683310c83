/**
 * Measures saga engines side by side: the same saga, on the same PostgreSQL, in one process, in interleaved rounds. Each
 * engine is a {@link io.pacenote.benchmarks.SagaEngine}; all else here is the harness, part of which the flow and the reads share.
 */
@NullMarked
package io.pacenote.benchmarks;

import org.jspecify.annotations.NullMarked;
