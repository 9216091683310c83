package io.pacenote.lawless.shop.events;

import io.pacenote.lawless.shop.stock.Shelf;

/** An event that knows a context. */
public record OrderPlaced(Shelf from) {}
