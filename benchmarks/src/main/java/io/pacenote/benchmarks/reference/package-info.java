/**
 * The flow of codriver by hand: plain JDBC, kafka-clients and the JDK's HTTP server, with the transactions, statements and sends
 * that Pacenote has. It keeps the promises of the good path: a kill at any point loses nothing and repeats nothing, as each
 * transaction holds inbox, state, saga and outbox, and a charge has its key. What only failures need, compensation, deadlines,
 * dead letters and a circuit breaker, is left out; the rows for it are written.
 */
@NullMarked
package io.pacenote.benchmarks.reference;

import org.jspecify.annotations.NullMarked;
