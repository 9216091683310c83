package io.pacenote.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** When cases are traced (N-9). */
class TracingAutoConfigurationTest {

    private static final String ENABLED = "pacenote.tracing.enabled=true";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(OpenTelemetrySdkAutoConfiguration.class, TracingAutoConfiguration.class));

    @Test
    @DisplayName("N-9: who does not switch it on has no OpenTelemetry, and no object for a piece of work")
    void isOffByDefault() {
        application.run(context -> {
            assertThat(context).doesNotHaveBean(OpenTelemetry.class);
            Tracing tracing = context.getBean(Tracing.class);
            assertThat(tracing).isSameAs(Tracing.OFF);
            assertThat(tracing.isOn()).isFalse();
            assertThat(tracing.begin(WorkKind.STEP, "step"))
                    .isSameAs(tracing.resume(WorkKind.STEP, "step", "cause"))
                    .isSameAs(TracedWork.NONE.with("name", "value"));
            assertThat(tracing.current()).isNull();
            assertThat(TracedWork.NONE.traceparent()).isNull();
        });
    }

    @Test
    @DisplayName(
            "N-9: without OpenTelemetry on the class path it is off, and to switch it on ends the start with a sentence")
    void needsOpenTelemetry() {
        var without = application.withClassLoader(new FilteredClassLoader("io.opentelemetry"));

        without.run(context -> assertThat(context.getBean(Tracing.class)).isSameAs(Tracing.OFF));
        without.withPropertyValues(ENABLED).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("opentelemetry-sdk-extension-autoconfigure"));
    }

    @Test
    @DisplayName("N-9: OpenTelemetry is set up by otel.* as by its own documents, and closed at the end")
    void isSetUpByOpenTelemetrysOwnSettings() {
        application
                .withPropertyValues(
                        ENABLED, "otel.traces.exporter=none", "otel.service.name=shop", "spring.application.name=other")
                .run(context -> {
                    assertThat(context.getBean(Tracing.class).isOn()).isTrue();
                    assertThat(context.getBean(OpenTelemetrySdk.class).toString())
                            .contains("service.name=\"shop\"", "service.instance.id=\"");
                });
    }

    @Test
    @DisplayName("N-9: an application's own OpenTelemetry is the one that is used")
    void keepsTheApplicationsOwn() {
        application
                .withPropertyValues(ENABLED)
                .withBean("mine", OpenTelemetry.class, OpenTelemetry::noop)
                .run(context -> {
                    assertThat(context).getBeanNames(OpenTelemetry.class).containsExactly("mine");
                    assertThat(context.getBean(Tracing.class).isOn()).isTrue();
                });
    }
}
