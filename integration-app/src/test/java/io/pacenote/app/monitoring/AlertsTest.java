package io.pacenote.app.monitoring;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alert rules of {@code k8s/monitoring}: each is provoked, and each stands in the runbook. */
class AlertsTest {

    private static final String TESTS = "alerts.test.yaml";

    @TempDir
    private Path directory;

    @Test
    void eachAlertIsProvokedAndIsSilentWhenNothingIsWrong() throws IOException {
        assertThat(tested(false)).isEqualTo(names());
        assertThat(tested(true)).isEqualTo(names());

        Files.writeString(directory.resolve("rules.yaml"), MonitoringFiles.rules());
        Files.copy(MonitoringFiles.ALERT_TESTS, directory.resolve(TESTS));
        Promtool.run(directory, "check", "rules", "rules.yaml");
        Promtool.run(directory, "test", "rules", TESTS);
    }

    @Test
    void eachAlertHasAChapterOfTheRunbook() {
        String runbook = MonitoringFiles.read(MonitoringFiles.OPERATIONS);

        assertThat(MonitoringFiles.alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            String name = alert.path("alert").asText();
            assertThat(runbook).contains("\n### " + name + "\n");
            assertThat(alert.at("/annotations/runbook").asText())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
        });
    }

    /** What is not named there is no part of production. */
    @Test
    void eachFileIsNamedInTheKustomization() throws IOException {
        JsonNode kustomization = MonitoringFiles.yaml(MonitoringFiles.KUSTOMIZATION);
        Set<String> named = Stream.concat(
                        MonitoringFiles.stream(kustomization.path("resources")),
                        MonitoringFiles.stream(kustomization.path("configMapGenerator"))
                                .flatMap(map -> MonitoringFiles.stream(map.path("files"))))
                .map(JsonNode::asText)
                .collect(toSet());

        Path folder = MonitoringFiles.KUSTOMIZATION.getParent();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.equals(MonitoringFiles.KUSTOMIZATION))
                            .map(file -> folder.relativize(file).toString()))
                    .isNotEmpty()
                    .allMatch(named::contains);
        }
    }

    private static Set<String> names() {
        return MonitoringFiles.alerts().stream()
                .map(alert -> alert.path("alert").asText())
                .collect(toSet());
    }

    /** The alerts of which a test expects that they fire, or that they do not. */
    private static Set<String> tested(boolean fires) {
        return MonitoringFiles.stream(MonitoringFiles.yaml(MonitoringFiles.ALERT_TESTS).path("tests"))
                .flatMap(test -> MonitoringFiles.stream(test.path("alert_rule_test")))
                .filter(expected -> expected.path("exp_alerts").isEmpty() != fires)
                .map(expected -> expected.path("alertname").asText())
                .collect(toSet());
    }
}
