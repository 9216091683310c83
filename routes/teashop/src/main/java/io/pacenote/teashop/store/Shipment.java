package io.pacenote.teashop.store;

import jakarta.validation.constraints.NotNull;

/** A seller ships an order (spec 001-F4). Anything else in the body is ignored. */
record Shipment(@NotNull Long orderId) {}
