package io.pacenote.rest.sample.thing;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client may send, or leave out. */
public record Wish(@Nullable @Size(max = 10) String what) {}
