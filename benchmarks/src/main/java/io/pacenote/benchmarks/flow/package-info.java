/**
 * Measures the whole flow of codriver, from the HTTP request to the row on my page, through Pacenote and through a program
 * without any framework. Each {@link io.pacenote.benchmarks.flow.Site} has its own PostgreSQL and Kafka.
 */
@NullMarked
package io.pacenote.benchmarks.flow;

import org.jspecify.annotations.NullMarked;
