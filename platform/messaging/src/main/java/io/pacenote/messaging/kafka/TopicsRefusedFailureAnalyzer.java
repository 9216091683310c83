package io.pacenote.messaging.kafka;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the one who starts the application what Kafka lacks. */
final class TopicsRefusedFailureAnalyzer extends AbstractFailureAnalyzer<TopicsRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TopicsRefusedException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
