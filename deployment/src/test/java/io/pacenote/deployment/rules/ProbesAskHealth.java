package io.pacenote.deployment.rules;

import io.pacenote.deployment.ApplicationSettings;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.util.List;
import java.util.stream.Stream;

/** Probes ask for the health groups that the application has, and metrics come from an endpoint that it shows. */
public final class ProbesAskHealth implements Rule {

    @Override
    public List<String> violations(Manifests manifests) {
        return Stream.concat(manifests.workloads().flatMap(ProbesAskHealth::probes), metrics(manifests))
                .toList();
    }

    private static Stream<String> probes(Workload workload) {
        return Stream.of("readiness", "liveness")
                .filter(group -> !path(workload, group).equals("/actuator/health/" + group)
                        || !ApplicationSettings.has("management.endpoint.health.group.%s.include[0]".formatted(group)))
                .map(group ->
                        "%s: %s is no health group of the application".formatted(workload, path(workload, group)));
    }

    private static String path(Workload workload, String group) {
        return workload.container().at("/%sProbe/httpGet/path".formatted(group)).asText();
    }

    private static Stream<String> metrics(Manifests manifests) {
        return manifests.all("PodMonitor").flatMap(monitor -> Workload.list(monitor.at("/spec/podMetricsEndpoints"))
                .map(endpoint -> endpoint.path("path").asText())
                .filter(path -> !ApplicationSettings.exposed().contains(path.replace("/actuator/", "")))
                .map(path -> "%s: %s is not exposed".formatted(Manifests.label(monitor), path)));
    }
}
