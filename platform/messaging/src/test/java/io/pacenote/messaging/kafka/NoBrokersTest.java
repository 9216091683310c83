package io.pacenote.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.messaging.MessagingAutoConfiguration;
import io.pacenote.postgres.StoredNames;
import io.pacenote.tracing.TracingAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Without a broker the start ends with the setting that is missing. */
class NoBrokersTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ValidationAutoConfiguration.class,
                    TracingAutoConfiguration.class,
                    MessagingAutoConfiguration.class,
                    KafkaAutoConfiguration.class))
            .withBean(StoredNames.class, () -> StoredNames.UNCHANGED);

    @Test
    void namesTheSetting() {
        application.run(context -> {
            FailureAnalysis analysis = new NoBrokersFailureAnalyzer().analyze(context.getStartupFailure());

            assertThat(analysis.getDescription()).isEqualTo("No Kafka broker is configured, and none is embedded.");
            assertThat(analysis.getAction()).contains("pacenote.kafka.brokers", "PACENOTE_KAFKA_BROKERS");
        });
    }

    @Test
    void startsWithTheSetting() {
        application.withPropertyValues("pacenote.kafka.brokers=one:1,two:2").run(context -> assertThat(
                        context.getBean(KafkaBrokers.class).bootstrapServers())
                .isEqualTo("one:1,two:2"));
    }
}
