package io.pacenote.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.pacenote.tracing.OpenTelemetryTracing;
import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The trace of an event, in the headers of its record (N-9). */
class EventTraceTest {

    @RegisterExtension
    static final OpenTelemetryExtension COLLECTOR = OpenTelemetryExtension.create();

    private static final Map<String, String> HEADERS = Map.of("ce_id", "1");
    private static final String OF_EVENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String OF_OTHERS = "00-11111111111111111111111111111111-2222222222222222-01";

    private final Tracing tracing = new OpenTelemetryTracing(COLLECTOR.getOpenTelemetry());

    @Test
    @DisplayName("N-9: an event has it as CloudEvents have it, and as clients of others look for it")
    void anEventHasItTwice() {
        try (TracedWork sending = EventTrace.send(tracing, "orders", new OrderPlaced(7L, 1, null))) {
            assertThat(EventTrace.with(HEADERS, sending))
                    .containsEntry("ce_id", "1")
                    .containsEntry("ce_traceparent", sending.traceparent())
                    .containsEntry("traceparent", sending.traceparent());
        }
    }

    @Test
    @DisplayName("N-9: where nobody traces, an event has the headers that it had")
    void withoutTracingItHasNone() {
        assertThat(EventTrace.with(HEADERS, EventTrace.send(Tracing.OFF, "orders", new OrderPlaced(7L, 1, null))))
                .isSameAs(HEADERS);
    }

    @Test
    @DisplayName("N-9: a consumer continues that of the event, else that of its sender; else it begins one")
    void aConsumerContinuesIt() {
        assertThat(received(Map.of("ce_traceparent", OF_EVENT, "traceparent", OF_OTHERS)))
                .startsWith(OF_EVENT.substring(0, 35));
        assertThat(received(Map.of("ce_traceparent", " ", "traceparent", OF_OTHERS)))
                .startsWith(OF_OTHERS.substring(0, 35));
        assertThat(received(Map.of("ce_traceparent", "<script>")))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain(OF_EVENT.substring(3, 35));
        assertThat(received(Map.of())).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    private String received(Map<String, String> headers) {
        var received = new ReceivedRecord("orders", 0, 1, null, "7", new HashMap<>(headers), new byte[0]);
        try (TracedWork work = EventTrace.receive(tracing, received, "shop.sales")) {
            return work.traceparent();
        }
    }
}
