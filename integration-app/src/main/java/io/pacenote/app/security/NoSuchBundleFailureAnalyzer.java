package io.pacenote.app.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.ssl.NoSuchSslBundleException;

/** Names the SSL bundle that a setting asks for and no setting describes (record 73). */
final class NoSuchBundleFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchSslBundleException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoSuchSslBundleException cause) {
        return new FailureAnalysis(
                "There is no SSL bundle '%s'.".formatted(cause.getBundleName()),
                "Describe it with spring.ssl.bundle.jks.%1$s.* or spring.ssl.bundle.pem.%1$s.* (docs/operations.md)."
                        .formatted(cause.getBundleName()),
                cause);
    }
}
