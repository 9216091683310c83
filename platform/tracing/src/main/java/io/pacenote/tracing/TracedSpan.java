package io.pacenote.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.apache.camel.RuntimeCamelException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The span of a piece of work. Log lines of its thread have the ids of trace and span, under the names of the Elastic Common
 * Schema.
 */
final class TracedSpan implements TracedWork {

    private static final String TRACE_ID = "trace.id";
    private static final String SPAN_ID = "span.id";

    private final Span span;
    private final Scope scope;
    private final @Nullable String formerTrace = MDC.get(TRACE_ID);
    private final @Nullable String formerSpan = MDC.get(SPAN_ID);

    TracedSpan(Span span) {
        this.span = span;
        this.scope = span.makeCurrent();
        MDC.put(TRACE_ID, span.getSpanContext().getTraceId());
        MDC.put(SPAN_ID, span.getSpanContext().getSpanId());
    }

    @Override
    public TracedWork with(String attribute, @Nullable String value) {
        if (value != null) {
            span.setAttribute(attribute, value);
        }
        return this;
    }

    @Override
    public void failed(Throwable failure) {
        span.setAttribute("error.type", unwrapped(failure).getClass().getName());
        span.setStatus(StatusCode.ERROR);
    }

    /** Camel's wrapper tells nothing. */
    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof RuntimeCamelException && cause != null ? unwrapped(cause) : failure;
    }

    @Override
    public @Nullable String traceparent() {
        return OpenTelemetryTracing.traceparent(span.getSpanContext());
    }

    @Override
    public void close() {
        restore(TRACE_ID, formerTrace);
        restore(SPAN_ID, formerSpan);
        scope.close();
        span.end();
    }

    private static void restore(String key, @Nullable String former) {
        if (former == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, former);
        }
    }
}
