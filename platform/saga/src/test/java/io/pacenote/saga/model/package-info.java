/**
 * The protocol of sagas as a state space: what can happen in each state, what must hold in all of them, and the search
 * through them. How a command changes the rows is not written here: a {@link io.pacenote.saga.model.SagaTables} says it,
 * and the one there is asks the product's own classes on a real database.
 */
@NullMarked
package io.pacenote.saga.model;

import org.jspecify.annotations.NullMarked;
