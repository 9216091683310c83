package io.pacenote.tracing;

import org.jspecify.annotations.Nullable;

/** Finds the trace that a saga is part of, for work that knows its saga and nothing else of where it comes from. */
@FunctionalInterface
public interface TraceOfSaga {

    /** There are no sagas. */
    TraceOfSaga NONE = saga -> null;

    /** @return the {@code traceparent} of what began the saga; null when that was not traced, or there is no such saga */
    @Nullable
    String find(String sagaId);
}
