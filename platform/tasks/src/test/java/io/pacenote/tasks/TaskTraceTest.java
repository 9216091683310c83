package io.pacenote.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.pacenote.tracing.OpenTelemetryTracing;
import io.pacenote.tracing.TraceOfSaga;
import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of what trace due work is part (N-9). */
class TaskTraceTest {

    @RegisterExtension
    static final OpenTelemetryExtension COLLECTOR = OpenTelemetryExtension.create();

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CAUSE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Map<String, String> SAGAS = Map.of("saga-7", TRACE + "-00f067aa0ba902b7-01");
    private static final Function<Object, @Nullable String> SAGA_OF_PARCEL = parcel -> "saga-" + parcel;

    private final Tracing tracing = new OpenTelemetryTracing(COLLECTOR.getOpenTelemetry());

    @Test
    @DisplayName("N-9: of its saga's; of one of its own, where the saga has none, or the task no saga")
    void isThatOfTheSaga() {
        var trace = new TaskTrace(tracing, SAGAS::get);

        assertThat(traceparent(trace, 7L, SAGA_OF_PARCEL, null)).startsWith(TRACE);
        assertThat(traceparent(trace, 8L, SAGA_OF_PARCEL, null)).isNotNull().doesNotStartWith(TRACE);
        assertThat(traceparent(trace, 7L, parcel -> null, null)).isNotNull().doesNotStartWith(TRACE);
        assertThat(traceparent(trace, 7L, null, null)).isNotNull().doesNotStartWith(TRACE);
    }

    @Test
    @DisplayName("N-9: without a saga, that of its cause, if it was traced")
    void isThatOfTheCause() {
        var trace = new TaskTrace(tracing, SAGAS::get);

        assertThat(traceparent(trace, 7L, null, parcel -> CAUSE)).startsWith(CAUSE.substring(0, 35));
        assertThat(traceparent(trace, 7L, parcel -> null, parcel -> CAUSE)).startsWith(CAUSE.substring(0, 35));
        assertThat(traceparent(trace, 7L, SAGA_OF_PARCEL, parcel -> CAUSE)).startsWith(TRACE);
        assertThat(traceparent(trace, 7L, null, parcel -> null)).isNotNull();
    }

    @Test
    @DisplayName("N-9: where nobody traces, nobody is asked for the saga or its trace")
    void withoutTracingNobodyIsAsked() {
        TraceOfSaga asked = saga -> {
            throw new AssertionError("asked for the trace of " + saga);
        };

        Function<Object, @Nullable String> never = parcel -> {
            throw new AssertionError("asked for the saga or the cause of " + parcel);
        };

        TracedWork work = new TaskTrace(Tracing.OFF, asked).begin("deliver", 7L, never, never);

        assertThat(work).isSameAs(TracedWork.NONE);
    }

    private static @Nullable String traceparent(
            TaskTrace trace,
            long parcel,
            @Nullable Function<Object, @Nullable String> sagaOf,
            @Nullable Function<Object, @Nullable String> causeOf) {
        try (TracedWork work = trace.begin("deliver", parcel, sagaOf, causeOf)) {
            return work.traceparent();
        }
    }
}
