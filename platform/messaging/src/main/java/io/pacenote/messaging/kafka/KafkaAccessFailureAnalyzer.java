package io.pacenote.messaging.kafka;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the one who starts the application what is wrong with its access to Kafka. */
final class KafkaAccessFailureAnalyzer extends AbstractFailureAnalyzer<KafkaAccessException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KafkaAccessException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "See that the keystore and the truststore that the settings name are there and can be read, and that passwords fit (docs/operations.md).",
                cause);
    }
}
