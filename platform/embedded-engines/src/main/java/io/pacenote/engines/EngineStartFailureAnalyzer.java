package io.pacenote.engines;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the one line of an {@link EngineStartException} in place of a stack trace. */
final class EngineStartFailureAnalyzer extends AbstractFailureAnalyzer<EngineStartException> {

    private static final String ACTION =
            "Stop what is in the way, or set another pacenote.embedded.data-dir, kafka-port or postgres-port.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EngineStartException cause) {
        Throwable reason = cause.getCause();
        String description = reason == null ? cause.getMessage() : "%s: %s".formatted(cause.getMessage(), reason);
        return new FailureAnalysis(description, ACTION, cause);
    }
}
