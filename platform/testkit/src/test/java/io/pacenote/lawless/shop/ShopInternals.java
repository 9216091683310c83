package io.pacenote.lawless.shop;

/** A class of the system that is neither its channels nor its settings. */
public final class ShopInternals {}
