package io.pacenote.rest.sample.thing;

import org.jspecify.annotations.Nullable;

/** A stored thing. */
public record Thing(long id, long owner, @Nullable String name, boolean active) {}
