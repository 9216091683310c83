package io.pacenote.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a span of each piece of work (N-9). */
public final class OpenTelemetryTracing implements Tracing {

    private static final String INSTRUMENTATION = "io.pacenote";
    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<String> ONLY_TRACEPARENT = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return TRACEPARENT.equals(key) ? traceparent : null;
        }
    };

    private final Tracer tracer;

    /** @param openTelemetry that does with spans whatever it was set up for */
    public OpenTelemetryTracing(OpenTelemetry openTelemetry) {
        this.tracer = openTelemetry.getTracer(INSTRUMENTATION);
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public @Nullable String current() {
        return traceparent(Span.current().getSpanContext());
    }

    @Override
    public TracedWork begin(WorkKind kind, String name) {
        return start(kind, name, Context.current());
    }

    /** What this thread did before is not its cause, even if that was not ended. */
    @Override
    public TracedWork resume(WorkKind kind, String name, @Nullable String cause) {
        return start(kind, name, cause == null ? Context.root() : W3C.extract(Context.root(), cause, ONLY_TRACEPARENT));
    }

    private TracedWork start(WorkKind kind, String name, Context cause) {
        return new TracedSpan(tracer.spanBuilder(name)
                .setParent(cause)
                .setSpanKind(kindOf(kind))
                .startSpan());
    }

    private static SpanKind kindOf(WorkKind kind) {
        return switch (kind) {
            case REQUEST -> SpanKind.SERVER;
            case CALL -> SpanKind.CLIENT;
            case SEND -> SpanKind.PRODUCER;
            case RECEIVE -> SpanKind.CONSUMER;
            case STEP -> SpanKind.INTERNAL;
        };
    }

    static @Nullable String traceparent(SpanContext span) {
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
