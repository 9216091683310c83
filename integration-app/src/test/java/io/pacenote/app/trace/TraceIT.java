package io.pacenote.app.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import io.pacenote.app.trace.Collector.Span;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The trace of a case whose process is killed on the way, as it comes to a collector by OTLP. */
class TraceIT {

    private static final Path DATA = Path.of("target", "trace");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CLIENTS_SPAN = "00f067aa0ba902b7";
    private static final String CALL_OF_THE_PROVIDER = "POST";

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private Collector collector;
    private PacenoteJar jar;

    @BeforeEach
    void start() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        collector = Collector.start();
        jar = PacenoteJar.unpacked(DATA)
                .withArgument("--pacenote.contexts=codriver,simulators")
                .withArgument("--pacenote.tracing.enabled=true")
                .withArgument("--otel.exporter.otlp.endpoint=" + collector.address())
                .withArgument("--otel.bsp.schedule.delay=100");
    }

    @AfterEach
    void stop() {
        collector.close();
    }

    @Test
    @DisplayName("N-9: kill -9 between the request and the payment: the case goes on in the same trace, to its end")
    void theTraceGoesOnAfterKill9() throws Exception {
        try (PacenoteProcess first = jar.start().awaitReady()) {
            setProvider(first, "down");
            assertThat(apply(first).statusCode()).isEqualTo(201);
            // what the process had not exported dies with it
            awaitSpans("codriver.subscription.apply", "process sub-pay", CALL_OF_THE_PROVIDER);
            first.kill9();
        }
        Set<String> before = runs();
        try (PacenoteProcess second = jar.start().awaitReady()) {
            setProvider(second, "none");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            second.get("/codriver/subscriptions?userId=1").body())
                    .contains("SUBSCRIBED"));

            awaitSpans("process mng-sub");
        }

        assertThat(before).hasSize(1);
        assertThat(of(before)).doesNotContain("send pay-mng", "process mng-sub");
        Set<String> after = runs();
        after.removeAll(before);
        assertThat(after).hasSize(1);
        assertThat(of(after))
                .contains("codriver.payment.processDue", CALL_OF_THE_PROVIDER, "send pay-mng", "send mng-sub");
        assertSurvivorsHangTogether(after);
    }

    private static void setProvider(PacenoteProcess process, String mode) throws InterruptedException {
        HttpResponse<String> answer = process.send(process.request("/simulators/psp/faults")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"mode\": \"%s\"}".formatted(mode)))
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> apply(PacenoteProcess process) throws InterruptedException {
        HttpRequest request = process.request("/codriver/subscriptions")
                .header("Content-Type", "application/json")
                .header("traceparent", "00-%s-%s-01".formatted(trace, CLIENTS_SPAN))
                .POST(BodyPublishers.ofString("{\"userId\": 1, \"subStatus\": true}"))
                .build();
        return process.send(request);
    }

    private void awaitSpans(String... names) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(collector.of(trace)).extracting(Span::name).contains(names));
    }

    private Set<String> runs() {
        return collector.of(trace).stream().map(Span::run).collect(Collectors.toSet());
    }

    private List<String> of(Set<String> runs) {
        return collector.of(trace).stream()
                .filter(span -> runs.contains(span.run()))
                .map(Span::name)
                .toList();
    }

    /** The request's own span has come before the kill; what the second process did goes back to it, or to its own. */
    private void assertSurvivorsHangTogether(Set<String> after) {
        List<String> ids = collector.of(trace).stream().map(Span::id).toList();
        assertThat(collector.of(trace))
                .filteredOn(span -> after.contains(span.run()))
                .allSatisfy(span -> assertThat(span.parent()).isIn(ids));
    }
}
