/** Makes pictures and tables of the rows that the benchmarks have written. */
@NullMarked
package io.pacenote.benchmarks.report;

import org.jspecify.annotations.NullMarked;
