package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.pacenote.tracing.TraceOfSaga;
import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import io.pacenote.tracing.TracingAutoConfiguration;
import io.pacenote.tracing.WorkKind;
import java.util.List;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;
import org.example.host.ParcelRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The trace of a saga in a stranger's application, with tracing and without it (N-9). */
@SagaTest
class TraceOfSagaTest {

    private static final String ENABLED = "pacenote.tracing.enabled=true";

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    JdbcTemplate serverJdbc;

    private JdbcConnectionDetails database;

    @BeforeEach
    void newDatabase() {
        database = NewDatabase.create(server, serverJdbc, "saga_trace");
    }

    @Test
    @DisplayName(
            "N-9: compensations continue the trace in which the saga began, in another process, one after the other")
    void compensationsContinueTheTrace() {
        String began;
        UUID saga;
        try (var first = Host.startWith(Traced.class, database, ENABLED)) {
            began = beginTraced(first, "direct:parcel.insure");
            saga = newest(first);
        }
        try (var second = Host.startWith(Traced.class, database, ENABLED)) {
            assertThat(second.getBean(TraceOfSaga.class).find(saga.toString())).isEqualTo(began);

            second.getBean(Sagas.class).compensate(saga, "nobody wants it");

            awaitStatus(second, saga, SagaStatus.COMPENSATED);
            assertThat(spans(second))
                    .extracting(SpanData::getName)
                    .containsExactly("direct://parcel.uninsure", "direct://parcel.unpack", "direct://parcel.recall");
            assertThat(spans(second)).allSatisfy(span -> {
                assertThat(began).contains(span.getTraceId()).contains(span.getParentSpanId());
                assertThat(span.getAttributes().asMap().values()).contains(saga.toString());
            });
        }
    }

    @Test
    @DisplayName("N-9: completions continue it, too")
    void completionsContinueTheTrace() {
        try (var host = Host.startWith(Traced.class, database, ENABLED)) {
            String began = beginTraced(host, "direct:parcel.confirm");

            awaitStatus(host, newest(host), SagaStatus.COMPLETED);
            await().untilAsserted(() ->
                    assertThat(spans(host)).extracting(SpanData::getName).contains("direct://parcel.thank"));
            assertThat(spans(host)).allSatisfy(span -> assertThat(began).contains(span.getTraceId()));
        }
    }

    @Test
    @DisplayName("N-9: where nobody traces, a saga has no trace")
    void withoutTracingThereIsNone() {
        try (var host = Host.startWith(Traced.class, database)) {
            beginTraced(host, ParcelRoutes.SEND);
            UUID saga = newest(host);
            host.getBean(Sagas.class).compensate(saga, "nobody wants it");

            awaitStatus(host, saga, SagaStatus.COMPENSATED);
            assertThat(host.getBean(TraceOfSaga.class).find(saga.toString())).isNull();
            assertThat(host.getBean(JdbcTemplate.class)
                            .queryForObject("select count(*) from saga.saga where traceparent is not null", Long.class))
                    .isZero();
            assertThat(spans(host)).isEmpty();
        }
    }

    @Test
    @DisplayName("N-9: an unknown saga has no trace, nor has what is no id")
    void whoeverIsNotKnownHasNone() {
        try (var host = Host.start(database)) {
            TraceOfSaga traces = host.getBean(TraceOfSaga.class);
            assertThat(traces.find(UUID.randomUUID().toString())).isNull();
            assertThat(traces.find("none")).isNull();
        }
    }

    @Test
    @DisplayName("N-9: without OpenTelemetry on the class path sagas run as ever")
    void withoutOpenTelemetry() {
        new ApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader("io.opentelemetry"))
                .withConfiguration(AutoConfigurations.of(TracingAutoConfiguration.class))
                .run(application -> assertThat(application)
                        .hasNotFailed()
                        .getBean(Tracing.class)
                        .isSameAs(Tracing.OFF));
    }

    /** @return by what the saga continues a trace, if it does */
    private static String beginTraced(ConfigurableApplicationContext host, String endpoint) {
        try (TracedWork request = host.getBean(Tracing.class).resume(WorkKind.REQUEST, "request", null)) {
            host.getBean(ProducerTemplate.class).send(endpoint, exchange -> {});
            return String.valueOf(request.traceparent());
        }
    }

    private static UUID newest(ConfigurableApplicationContext host) {
        return host.getBean(Sagas.class)
                .search(new SagaSearch(null, null, null, 0, 1))
                .get(0)
                .id();
    }

    private static void awaitStatus(ConfigurableApplicationContext host, UUID saga, SagaStatus status) {
        await().untilAsserted(
                        () -> assertThat(host.getBean(Sagas.class).status(saga)).contains(status));
    }

    /** Of steps; what the test itself did is left out. */
    private static List<SpanData> spans(ConfigurableApplicationContext host) {
        return host.getBean(Traced.class).spans.getFinishedSpanItems().stream()
                .filter(span -> !span.getName().equals("request"))
                .toList();
    }

    /** An application that has OpenTelemetry, and sagas of several steps. */
    static class Traced extends RouteBuilder {

        private final InMemorySpanExporter spans = InMemorySpanExporter.create();

        @Bean
        OpenTelemetry openTelemetry() {
            return OpenTelemetrySdk.builder()
                    .setTracerProvider(SdkTracerProvider.builder()
                            .addSpanProcessor(SimpleSpanProcessor.create(spans))
                            .build())
                    .build();
        }

        // spotless:off
        @Override
        public void configure() {
            from("direct:parcel.insure").routeId("parcel.insure")
                .transacted()
                .saga().completionMode(SagaCompletionMode.MANUAL).timeout("1m")
                    .compensation("direct:parcel.recall")
                    .to("direct:parcel.pack")
                    .to("direct:parcel.seal");

            from("direct:parcel.pack").routeId("parcel.pack")
                .saga().compensation("direct:parcel.unpack")
                    .log("packed");

            from("direct:parcel.seal").routeId("parcel.seal")
                .saga().compensation("direct:parcel.uninsure")
                    .log("insured");

            // one is a transaction, which takes the next one with it, and the other is not
            from("direct:parcel.uninsure").routeId("parcel.uninsure")
                .transacted()
                .log("not insured");

            from("direct:parcel.unpack").routeId("parcel.unpack")
                .log("unpacked");

            from("direct:parcel.confirm").routeId("parcel.confirm")
                .saga().completionMode(SagaCompletionMode.AUTO)
                    .completion("direct:parcel.thank")
                    .log("confirmed");

            from("direct:parcel.thank").routeId("parcel.thank")
                .log("thanks");
        }
        // spotless:on
    }
}
