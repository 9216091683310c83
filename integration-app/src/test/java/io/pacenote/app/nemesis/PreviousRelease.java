package io.pacenote.app.nemesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The jar of the release before, which {@code .ci/previous-release} builds of its commit. */
final class PreviousRelease {

    private static final Path ROOT = Path.of("..");

    private PreviousRelease() {}

    /** Built once for each commit; empty where Git's history is not there. */
    static Optional<Path> jar() {
        try {
            Process script = new ProcessBuilder(
                            ".ci/previous-release", "", "-Dmaven.repo.local=" + System.getProperty("localRepository"))
                    .directory(ROOT.toFile())
                    .redirectError(Redirect.INHERIT)
                    .start();
            String jar = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (script.waitFor() != 0) {
                throw new IllegalStateException("the release before was not built");
            }
            return jar.isEmpty() ? Optional.empty() : Optional.of(Path.of(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
