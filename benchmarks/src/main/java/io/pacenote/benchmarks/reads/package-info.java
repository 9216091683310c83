/** Measures what a member's look at my page costs, through Pacenote, through Camel alone, and through Spring MVC alone. */
@NullMarked
package io.pacenote.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
