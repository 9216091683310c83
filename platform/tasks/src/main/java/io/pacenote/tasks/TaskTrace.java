package io.pacenote.tasks;

import io.pacenote.tracing.TraceOfSaga;
import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import io.pacenote.tracing.WorkKind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Of what trace due work is part (N-9): that of its saga, if it has one; else it begins one of its own. */
record TaskTrace(Tracing tracing, TraceOfSaga sagas) {

    /** @param sagaOf tells the saga of a task; null if such tasks belong to none */
    TracedWork begin(String route, Object task, @Nullable Function<Object, @Nullable String> sagaOf) {
        if (!tracing.isOn()) {
            return TracedWork.NONE;
        }
        @Nullable String saga = sagaOf == null ? null : sagaOf.apply(task);
        return tracing.resume(WorkKind.STEP, route, saga == null ? null : sagas.find(saga))
                .with("pacenote.saga.id", saga);
    }
}
