package io.pacenote.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** PostgreSQL does not let the application in, or does not let it do what a start does: a line in place of a stack trace. */
final class DatabaseAccessFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String INVALID_AUTHORIZATION = "28";
    private static final String CONNECTION_REJECTED = "08004";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.startsWith(INVALID_AUTHORIZATION) || state.equals(CONNECTION_REJECTED)) {
            return new FailureAnalysis(
                    "PostgreSQL does not let the application in: " + firstLine(cause),
                    "Set spring.datasource.username and .password (environment SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD) to those of the role, in Kubernetes by its Secret.",
                    cause);
        }
        return state.equals(INSUFFICIENT_PRIVILEGE)
                ? new FailureAnalysis(
                        "The role of the application may not do what its start needs: " + firstLine(cause),
                        "Let the process that owns the schemas of the platform start first, and give the role its rights (docs/deployment.md).",
                        cause)
                : null;
    }

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
