package io.pacenote.app.security;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the file that a start needs and has not, such as the keystore of an SSL bundle or PostgreSQL's certificate (record 73). */
final class MissingFileFailureAnalyzer extends AbstractFailureAnalyzer<IOException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, IOException cause) {
        return missing(cause)
                .map(file -> new FailureAnalysis(
                        "A file that the start needs is not there, or cannot be read: " + file.getMessage(),
                        "Mount the file, or correct the setting that names it.",
                        file))
                .orElse(null);
    }

    private Optional<IOException> missing(IOException cause) {
        return Optional.<IOException>ofNullable(findCause(cause, FileNotFoundException.class))
                .or(() -> Optional.ofNullable(findCause(cause, FileSystemException.class)));
    }
}
