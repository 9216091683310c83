package io.pacenote.contexts;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the one who starts the application which names there are. */
final class UnknownChoiceFailureAnalyzer extends AbstractFailureAnalyzer<UnknownChoiceException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownChoiceException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Set pacenote.contexts (environment PACENOTE_CONTEXTS) to some of these.", cause);
    }
}
