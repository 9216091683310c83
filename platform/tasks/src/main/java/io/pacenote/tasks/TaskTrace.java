package io.pacenote.tasks;

import io.pacenote.tracing.TraceOfSaga;
import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import io.pacenote.tracing.WorkKind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Of what trace due work is part (N-9): that of its saga, or of what else has caused it; else it begins one of its own. */
record TaskTrace(Tracing tracing, TraceOfSaga sagas) {

    /**
     * @param sagaOf tells the saga of a task; null if such tasks belong to none
     * @param causeOf tells the {@code traceparent} of what caused a task that belongs to none; null if nobody knows
     */
    TracedWork begin(
            String route,
            Object task,
            @Nullable Function<Object, @Nullable String> sagaOf,
            @Nullable Function<Object, @Nullable String> causeOf) {
        if (!tracing.isOn()) {
            return TracedWork.NONE;
        }
        @Nullable String saga = ask(sagaOf, task);
        @Nullable String cause = saga == null ? ask(causeOf, task) : sagas.find(saga);
        return tracing.resume(WorkKind.STEP, route, cause).with("pacenote.saga.id", saga);
    }

    private static @Nullable String ask(@Nullable Function<Object, @Nullable String> what, Object task) {
        return what == null ? null : what.apply(task);
    }
}
