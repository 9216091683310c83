package io.pacenote.lawless.shop.util;

/** A class in a drawer. */
public final class Things {}
