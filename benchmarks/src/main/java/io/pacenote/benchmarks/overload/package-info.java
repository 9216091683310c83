/** The library under more load than it can bear: what it still does of it (spec 004-N5). */
@NullMarked
package io.pacenote.benchmarks.overload;

import org.jspecify.annotations.NullMarked;
