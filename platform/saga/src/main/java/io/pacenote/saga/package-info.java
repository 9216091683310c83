/**
 * Camel's Saga EIP, durable on PostgreSQL. Read it in this order:
 *
 * <ol>
 *   <li><b>What Camel calls.</b> {@link io.pacenote.saga.DurableSagaService} gives each route a {@link
 *       io.pacenote.saga.DurableSagaCoordinator}, which begins steps and ends the saga. Every future is completed when it is
 *       returned, so the route stays on its thread and in its transaction: what it changed and what the saga knows commit
 *       together or not at all.
 *   <li><b>The rows.</b> {@link io.pacenote.saga.SagaEnlistment}: start, join. {@link io.pacenote.saga.SagaStore}:
 *       complete, compensate. {@link io.pacenote.saga.StepStore}: the steps that are due, claimed with a lease. {@link
 *       io.pacenote.saga.SagaProgress}: what follows from a step that is done.
 *   <li><b>The decisions.</b> {@link io.pacenote.saga.SagaEnding} is the one way to end a saga, for a route, an operator and a
 *       deadline. {@link io.pacenote.saga.StepRunner} calls the endpoint of a step and decides what its failure means.
 *   <li><b>The threads.</b> {@link io.pacenote.saga.SagaWorker} claims due steps and does what is periodic ({@link
 *       io.pacenote.saga.SagaMaintenance}); {@link io.pacenote.saga.StepExecutor} runs steps, and goes on at once with those
 *       that were claimed in the transaction that made them due ({@link io.pacenote.saga.EagerClaim}).
 * </ol>
 *
 * <p>{@link io.pacenote.saga.Sagas} is what an operator sees and does.
 */
@NullMarked
package io.pacenote.saga;

import org.jspecify.annotations.NullMarked;
