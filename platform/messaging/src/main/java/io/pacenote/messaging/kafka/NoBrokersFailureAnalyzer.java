package io.pacenote.messaging.kafka;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the one who starts the application what to set, instead of a bean that is missing. */
final class NoBrokersFailureAnalyzer extends AbstractFailureAnalyzer<NoBrokersException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoBrokersException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set pacenote.kafka.brokers (environment PACENOTE_KAFKA_BROKERS) to host:port of one or more brokers.",
                cause);
    }
}
