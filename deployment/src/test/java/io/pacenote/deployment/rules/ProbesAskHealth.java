package io.pacenote.deployment.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.deployment.Actuator;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.util.List;
import java.util.stream.Stream;

/** Probes ask for the health groups that the application has, and metrics come from an endpoint that it shows. */
public final class ProbesAskHealth implements Rule {

    @Override
    public List<String> violations(Manifests manifests) {
        return manifests.namespaces().stream()
                .flatMap(namespace -> violations(manifests, namespace, Actuator.of(manifests, namespace)))
                .toList();
    }

    private static Stream<String> violations(Manifests manifests, String namespace, Actuator actuator) {
        return Stream.concat(
                manifests.workloads(namespace).flatMap(workload -> violations(workload, actuator)),
                manifests.in(namespace, "PodMonitor").flatMap(monitor -> violations(monitor, actuator)));
    }

    private static Stream<String> violations(Workload workload, Actuator actuator) {
        Stream<String> probes = Stream.of("readiness", "liveness")
                .filter(probe -> !actuator.isProbe(probe, path(workload, probe)))
                .map(probe ->
                        "%s: %s is no health group of the application".formatted(workload, path(workload, probe)));
        return actuator.hasPort(workload.container())
                ? probes
                : Stream.concat(probes, Stream.of("%s: no port of the actuator".formatted(workload)));
    }

    private static String path(Workload workload, String probe) {
        return workload.container().at("/%sProbe/httpGet/path".formatted(probe)).asText();
    }

    private static Stream<String> violations(JsonNode monitor, Actuator actuator) {
        return Workload.list(monitor.at("/spec/podMetricsEndpoints"))
                .map(endpoint -> endpoint.path("path").asText())
                .filter(path -> !actuator.isMetrics(path))
                .map(path -> "%s: %s is not exposed".formatted(Manifests.label(monitor), path));
    }
}
