package io.pacenote.deployment.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whatever selects pods by labels finds those of exactly one process. */
public final class SelectorsFindPods implements Rule {

    private static final Map<String, String> SELECTORS = Map.of(
            "Deployment", "/spec/selector/matchLabels",
            "Service", "/spec/selector",
            "PodDisruptionBudget", "/spec/selector/matchLabels",
            "NetworkPolicy", "/spec/podSelector/matchLabels",
            "PodMonitor", "/spec/selector/matchLabels");

    @Override
    public List<String> violations(Manifests manifests) {
        return SELECTORS.entrySet().stream()
                .flatMap(selector -> manifests
                        .all(selector.getKey())
                        .flatMap(object -> check(manifests, object, selector.getValue())))
                .toList();
    }

    private static Stream<String> check(Manifests manifests, JsonNode object, String path) {
        JsonNode selector = object.at(path);
        List<String> found = manifests
                .workloads(Manifests.namespace(object))
                .filter(workload -> hasAll(workload.labels(), selector))
                .map(Workload::name)
                .toList();
        return found.equals(List.of(Manifests.name(object)))
                ? Stream.empty()
                : Stream.of("%s selects the pods of %s".formatted(Manifests.label(object), found));
    }

    private static boolean hasAll(JsonNode labels, JsonNode selector) {
        return selector.properties().stream().allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }
}
