package io.pacenote.lawless.shop.stock;

/** A class of another context. */
public final class Shelf {}
