/**
 * The second way in (spec 001-K14): orders over gRPC, as {@code teashop/v1/orders.proto} says. It knows the contract's operations
 * by their names and nothing of the contexts behind them: a message becomes the JSON of the same request by HTTP, and the JSON of
 * the answer becomes a message. Generated code is in {@code v1} (decision record 61).
 */
@NullMarked
package io.pacenote.teashop.grpc;

import org.jspecify.annotations.NullMarked;
