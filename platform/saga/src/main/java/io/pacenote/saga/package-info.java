/**
 * Camel's Saga EIP, durable on PostgreSQL.
 *
 * <p>{@link io.pacenote.saga.DurableSagaService} is a {@link org.apache.camel.saga.CamelSagaService} that writes each saga
 * and each step in the transaction of the route that runs it: what the route changed and what the saga knows commit
 * together or not at all. {@link io.pacenote.saga.SagaWorker} then runs the compensations and completions, whatever
 * crashes in between.
 */
@NullMarked
package io.pacenote.saga;

import org.jspecify.annotations.NullMarked;
