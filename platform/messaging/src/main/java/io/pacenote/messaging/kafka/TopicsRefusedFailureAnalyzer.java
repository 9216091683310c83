package io.pacenote.messaging.kafka;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the one who starts the application what Kafka lacks. */
final class TopicsRefusedFailureAnalyzer extends AbstractFailureAnalyzer<TopicsRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TopicsRefusedException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Create the topics, with read access for the application's user of Kafka; or set pacenote.messaging.topics.create=true (environment PACENOTE_MESSAGING_TOPICS_CREATE) where it may create them.",
                cause);
    }
}
