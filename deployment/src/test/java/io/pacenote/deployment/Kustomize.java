package io.pacenote.deployment;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code kubectl kustomize}, each folder once. */
public final class Kustomize {

    /** Where {@code required}, as in {@code .ci/run}, a machine without kubectl fails; elsewhere it skips these tests. */
    private static final String SWITCH = "PACENOTE_KUBECTL";

    private static final Path ROOT = Path.of("..");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /** A copy of its own for whoever asks: what he changes in it nobody else sees. */
    public static Manifests render(String folder) {
        requireKubectl();
        return new Manifests(parse(RENDERED.computeIfAbsent(folder, Kustomize::run)));
    }

    private static void requireKubectl() {
        if (!isThere()) {
            String message = "kubectl is not installed, so that the manifests cannot be rendered"
                    + " (Debian: apt-get install kubernetes-client)";
            if ("required".equals(System.getenv(SWITCH))) {
                fail(message);
            }
            abort(message + "; their tests are skipped");
        }
    }

    private static boolean isThere() {
        try {
            return run(List.of("kubectl", "version", "--client")).exit() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static String run(String folder) {
        Result result = run(List.of("kubectl", "kustomize", ROOT.resolve(folder).toString()));
        if (result.exit() != 0) {
            throw new AssertionError("%s cannot be rendered: %s".formatted(folder, result.output()));
        }
        return result.output();
    }

    private static Result run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> parse(String documents) {
        try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(documents)) {
            return new ArrayList<>(values.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Result(int exit, String output) {}
}
