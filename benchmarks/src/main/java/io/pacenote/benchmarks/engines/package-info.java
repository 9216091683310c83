/** The engines that are measured, each as its users would write the saga, with the fastest settings that keep it durable. */
@NullMarked
package io.pacenote.benchmarks.engines;

import org.jspecify.annotations.NullMarked;
