package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A trace that a client begins (N-9), as it has come to a collector so far. */
public final class ClientTrace {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CLIENTS_SPAN = "00f067aa0ba902b7";

    private final InMemorySpanExporter collector;
    private final String id = UUID.randomUUID().toString().replace("-", "");

    public ClientTrace(InMemorySpanExporter collector) {
        this.collector = collector;
    }

    /** What the client sends along. */
    public String traceparent() {
        return "00-%s-%s-01".formatted(id, CLIENTS_SPAN);
    }

    /** How a {@code traceparent} of it begins, whichever of its spans it names. */
    public String prefix() {
        return "00-" + id;
    }

    /** The spans so far, in the order of their ends. */
    public List<SpanData> spans() {
        return collector.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(id))
                .toList();
    }

    /** @param names of spans; after a space, one of the span's attributes, such as the consumer or the event */
    public void awaitSpans(String... names) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(spans().stream().flatMap(ClientTrace::names))
                .contains(names));
    }

    private static Stream<String> names(SpanData span) {
        return Stream.concat(
                Stream.of(span.getName()),
                span.getAttributes().asMap().values().stream().map(value -> span.getName() + " " + value));
    }

    /** Whatever it is, another span of the trace has caused it, or else the client. */
    public void assertHangsTogether() {
        List<String> ids = Stream.concat(spans().stream().map(SpanData::getSpanId), Stream.of(CLIENTS_SPAN))
                .toList();
        assertThat(spans()).isNotEmpty().allSatisfy(span -> assertThat(span.getParentSpanId())
                .isIn(ids));
    }

    /** Keeps all spans of a process. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Collector {

        @Bean
        InMemorySpanExporter collector() {
            return InMemorySpanExporter.create();
        }

        @Bean
        OpenTelemetry openTelemetry(InMemorySpanExporter collector) {
            return OpenTelemetrySdk.builder()
                    .setTracerProvider(SdkTracerProvider.builder()
                            .addSpanProcessor(SimpleSpanProcessor.create(collector))
                            .build())
                    .build();
        }
    }
}
