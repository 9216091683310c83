package io.pacenote.app.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Alert rules, dashboards, and what {@code docs/operations.md} says of metrics. */
final class MonitoringFiles {

    static final Path ALERTS = Path.of("../k8s/monitoring/alerts.yaml");
    static final Path ALERT_TESTS = Path.of("src/test/resources/monitoring/alerts.test.yaml");
    static final Path KUSTOMIZATION = Path.of("../k8s/monitoring/kustomization.yaml");
    static final Path DASHBOARDS = Path.of("../k8s/monitoring/dashboards");
    static final Path OPERATIONS = Path.of("../docs/operations.md");

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Names of metrics in PromQL: what a name of ours or of a library begins with. */
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:pacenote|resilience4j|hikaricp|http_server|jvm|process)_[a-z0-9_]+\\b");

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9_]+)`", Pattern.MULTILINE);

    private MonitoringFiles() {}

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rules file of Prometheus. */
    static String rules() {
        try {
            return YAML.writeValueAsString(yaml(ALERTS).path("spec"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> alerts() {
        return stream(yaml(ALERTS).at("/spec/groups"))
                .flatMap(group -> stream(group.path("rules")))
                .toList();
    }

    static List<Path> dashboards() {
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The metrics that alerts and dashboards ask for. */
    static Set<String> askedFor() {
        Set<String> names = new TreeSet<>();
        alerts().forEach(alert -> addTo(names, alert.path("expr").asText()));
        dashboards().forEach(dashboard -> yaml(dashboard).findValuesAsText("expr").forEach(expr -> addTo(names, expr)));
        return names;
    }

    /** The metrics of the table in {@code docs/operations.md}. */
    static Set<String> documented() {
        String document = read(OPERATIONS);
        int begin = document.indexOf("\n## Metrics\n");
        String section = document.substring(begin, document.indexOf("\n## ", begin + 1));
        Set<String> names = new TreeSet<>();
        ROW.matcher(section).results().forEach(row -> names.add(row.group(1)));
        return names;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static void addTo(Set<String> names, String expression) {
        METRIC.matcher(expression).results().forEach(name -> names.add(name.group()));
    }
}
