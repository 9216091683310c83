package io.pacenote.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.pacenote.tracing.OpenTelemetryTracing;
import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import io.pacenote.tracing.WorkKind;
import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a service is told of the trace of a call, and what the trace tells of the call (N-9). */
class TracedCallsTest {

    @RegisterExtension
    static final OpenTelemetryExtension COLLECTOR = OpenTelemetryExtension.create();

    private final Tracing tracing = new OpenTelemetryTracing(COLLECTOR.getOpenTelemetry());
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("N-9: the service gets the traceparent of the call, which is part of its caller's work")
    void theServiceIsTold() throws IOException {
        server.answers(201, "");
        String caller;
        try (TracedWork work = tracing.begin(WorkKind.STEP, "pay")) {
            caller = work.traceparent();
            post(tracing);
        }

        SpanData call = call();
        assertThat(traceparentSent()).isEqualTo("00-%s-%s-01".formatted(call.getTraceId(), call.getSpanId()));
        assertThat(caller).contains(call.getTraceId()).contains(call.getParentSpanId());
        assertThat(call.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(call.getAttributes().get(AttributeKey.stringKey("http.response.status_code")))
                .isEqualTo("201");
        assertThat(call.toString()).doesNotContain("card-4711");
    }

    @Test
    @DisplayName("N-9: a call without an answer has failed")
    void aCallWithoutAnAnswerHasFailed() {
        server.answersByteByByteForEver();

        assertThatThrownBy(() -> post(tracing)).isInstanceOf(IOException.class);

        assertThat(call().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(call().getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo("java.net.SocketTimeoutException");
    }

    @Test
    @DisplayName("N-9: where nobody traces, the service is told nothing")
    void withoutTracingNothingIsSent() throws IOException {
        server.answers(201, "");

        post(Tracing.OFF);

        assertThat(traceparentSent()).isNull();
    }

    private void post(Tracing by) throws IOException {
        var settings = new RemoteHttpClient(Duration.ofMillis(300), 1, ServiceTokens.NONE, by);
        var builder = HttpClientBuilder.create();
        settings.configureHttpClient(builder);
        try (var client = builder.build()) {
            client.execute(new HttpPost(server.url() + "/card-4711?of=card-4711"), response -> response.getCode());
        } finally {
            settings.destroy();
        }
    }

    private String traceparentSent() {
        assertThat(server.requests()).hasSize(1);
        return server.requests().get(0).headers().getFirst("traceparent");
    }

    private static SpanData call() {
        return COLLECTOR.getSpans().stream()
                .filter(span -> span.getName().equals("POST"))
                .findFirst()
                .orElseThrow();
    }
}
