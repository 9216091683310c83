package io.pacenote.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

/** What becomes a span, and of what trace (N-9). */
class OpenTelemetryTracingTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final Tracing tracing = new OpenTelemetryTracing(OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build());

    @Test
    @DisplayName("N-9: work that goes on elsewhere is part of the trace by the text that it takes along")
    void whatWasCausedElsewhereIsPartOfTheTrace() {
        String sent;
        try (TracedWork request = tracing.resume(WorkKind.REQUEST, "order", null);
                TracedWork message = tracing.begin(WorkKind.SEND, "send orders")) {
            assertThat(tracing.current()).isEqualTo(message.traceparent()).isNotEqualTo(request.traceparent());
            sent = message.traceparent();
        }
        assertThat(tracing.current()).isNull();
        tracing.resume(WorkKind.RECEIVE, "process orders", sent).close();

        SpanData send = span("send orders");
        SpanData receive = span("process orders");
        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getTraceId)
                .containsOnly(send.getTraceId())
                .hasSize(3);
        assertThat(send.getParentSpanId()).isEqualTo(span("order").getSpanId());
        assertThat(receive.getParentSpanId()).isEqualTo(send.getSpanId());
        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getKind)
                .containsExactly(SpanKind.PRODUCER, SpanKind.SERVER, SpanKind.CONSUMER);
    }

    @Test
    @DisplayName("N-9: a request is part of the trace that its client names, and recorded if he wants it recorded")
    void aClientMayNameTheTrace() {
        tracing.resume(WorkKind.REQUEST, "recorded", "00-" + TRACE + "-" + SPAN + "-01")
                .close();
        try (TracedWork work = tracing.resume(WorkKind.REQUEST, "passed on", "00-" + TRACE + "-" + SPAN + "-00")) {
            assertThat(work.traceparent()).startsWith("00-" + TRACE).endsWith("-00");
        }

        assertThat(spans.getFinishedSpanItems()).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("recorded");
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo(SPAN);
        });
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "none",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e473g-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0\u0000",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\nX: y"
            })
    @DisplayName("N-9: what is no traceparent begins a trace of its own, whose text is as it should be")
    void whatIsNoTraceparentIsIgnored(@Nullable String claimed) {
        try (TracedWork outer = tracing.begin(WorkKind.STEP, "not ended");
                TracedWork work = tracing.resume(WorkKind.REQUEST, "order", claimed)) {
            assertThat(work.traceparent())
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                    .doesNotContain(TRACE)
                    .doesNotContain(outer.traceparent().substring(3, 35));
        }

        assertThat(span("order").getParentSpanContext().isValid()).isFalse();
    }

    @Test
    @DisplayName("N-9: a failure is told by its class; its message may quote data")
    void aFailureIsToldWithoutItsMessage() {
        Exchange failed = new DefaultExchange(new DefaultCamelContext());
        failed.setException(new RuntimeCamelException(new IllegalStateException("12-1234 has no money")));
        Exchange handled = new DefaultExchange(new DefaultCamelContext());
        handled.setProperty(Exchange.EXCEPTION_CAUGHT, new IllegalArgumentException("12-1234 is nobody"));
        handled.getExchangeExtension().setErrorHandlerHandled(true);

        for (Exchange exchange : List.of(failed, handled)) {
            try (TracedWork work = tracing.begin(WorkKind.STEP, "pay")) {
                work.endedAs(exchange);
            }
        }
        try (TracedWork work = tracing.begin(WorkKind.STEP, "ship")) {
            work.with("pacenote.context", null).endedAs(new DefaultExchange(new DefaultCamelContext()));
        }

        assertThat(spans.getFinishedSpanItems())
                .extracting(span -> span.getStatus().getStatusCode())
                .containsExactly(StatusCode.ERROR, StatusCode.ERROR, StatusCode.UNSET);
        assertThat(spans.getFinishedSpanItems())
                .extracting(span -> span.getAttributes().asMap().values().toString())
                .containsExactly("[java.lang.IllegalStateException]", "[java.lang.IllegalArgumentException]", "[]");
        assertThat(spans.getFinishedSpanItems().toString()).doesNotContain("12-1234");
    }

    @Test
    @DisplayName("N-9: log lines have the ids of trace and span, as long as these are under way")
    void logLinesHaveTheIds() {
        try (TracedWork order = tracing.begin(WorkKind.STEP, "order")) {
            try (TracedWork pay = tracing.begin(WorkKind.STEP, "pay")) {
                assertThat(ofLog()).isEqualTo(pay.traceparent());
            }
            assertThat(ofLog()).isEqualTo(order.traceparent());
        }
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    private static String ofLog() {
        return "00-%s-%s-01".formatted(MDC.get("trace.id"), MDC.get("span.id"));
    }

    private SpanData span(String name) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
