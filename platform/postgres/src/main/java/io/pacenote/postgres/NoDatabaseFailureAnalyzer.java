package io.pacenote.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the one who starts the application what to set. */
final class NoDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<NoDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoDatabaseException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set spring.datasource.url (environment SPRING_DATASOURCE_URL) to jdbc:postgresql://host:port/database, and spring.datasource.username and .password.",
                cause);
    }
}
