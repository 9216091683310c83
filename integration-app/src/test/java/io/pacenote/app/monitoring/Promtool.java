package io.pacenote.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prometheus' own check of rules. */
final class Promtool {

    /** Where {@code required}, as in {@code .ci/run}, a machine without promtool fails; elsewhere it skips these tests. */
    private static final String SWITCH = "PACENOTE_PROMTOOL";

    private Promtool() {}

    static void run(Path directory, String... arguments) {
        requirePromtool();
        Result result = execute(directory, arguments);
        assertThat(result.exit()).as(result.output()).isZero();
    }

    private static void requirePromtool() {
        if (!isThere()) {
            String message = "promtool is not installed, so that the alert rules cannot be tested"
                    + " (Debian: apt-get install prometheus)";
            if ("required".equals(System.getenv(SWITCH))) {
                fail(message);
            }
            abort(message + "; their test is skipped");
        }
    }

    private static boolean isThere() {
        try {
            return execute(Path.of("."), "--version").exit() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static Result execute(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, "promtool");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Result(int exit, String output) {}
}
