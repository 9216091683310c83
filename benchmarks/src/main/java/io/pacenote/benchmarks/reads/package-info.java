/** Measures what a member's look at my page costs, through Pacenote and through a bare endpoint of Spring MVC. */
@NullMarked
package io.pacenote.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
