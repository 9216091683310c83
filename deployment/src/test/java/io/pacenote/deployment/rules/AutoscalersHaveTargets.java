package io.pacenote.deployment.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.util.List;
import java.util.stream.Stream;

/**
 * An autoscaler scales a process that there is and that asks for CPU; no process has two; who has none says how many instances
 * it has, and who has one does not, lest an apply sets back what the autoscaler did.
 */
public final class AutoscalersHaveTargets implements Rule {

    @Override
    public List<String> violations(Manifests manifests) {
        return Stream.concat(
                        autoscalers(manifests).flatMap(scaler -> target(manifests, scaler)),
                        manifests.workloads().flatMap(workload -> count(manifests, workload)))
                .toList();
    }

    private static Stream<JsonNode> autoscalers(Manifests manifests) {
        return Stream.of("HorizontalPodAutoscaler", "ScaledObject").flatMap(manifests::all);
    }

    private static Stream<String> target(Manifests manifests, JsonNode scaler) {
        List<Workload> targets = manifests
                .workloads(Manifests.namespace(scaler))
                .filter(workload -> isTarget(scaler, workload))
                .toList();
        boolean isMeasured = targets.size() == 1
                && !targets.get(0)
                        .container()
                        .at("/resources/requests/cpu")
                        .asText()
                        .isEmpty();
        return isMeasured
                ? Stream.empty()
                : Stream.of("%s has no target that asks for CPU".formatted(Manifests.label(scaler)));
    }

    /** KEDA scales a Deployment unless it is told otherwise. */
    private static boolean isTarget(JsonNode scaler, Workload workload) {
        JsonNode reference = scaler.at("/spec/scaleTargetRef");
        return reference.path("name").asText().equals(workload.name())
                && reference.path("kind").asText("Deployment").equals(Manifests.kind(workload.object()))
                && reference
                        .path("apiVersion")
                        .asText("apps/v1")
                        .equals(workload.object().path("apiVersion").asText());
    }

    private static Stream<String> count(Manifests manifests, Workload workload) {
        long scalers = autoscalers(manifests)
                .filter(scaler -> Manifests.namespace(scaler).equals(workload.namespace()))
                .filter(scaler -> isTarget(scaler, workload))
                .count();
        boolean isDeployment = Manifests.kind(workload.object()).equals("Deployment");
        boolean isFixed = workload.object().path("spec").has("replicas");
        if (scalers > 1) {
            return Stream.of("%s has %d autoscalers".formatted(workload, scalers));
        }
        return isDeployment && isFixed == (scalers == 1)
                ? Stream.of(
                        "%s: %d autoscalers, and replicas %s".formatted(workload, scalers, isFixed ? "set" : "unset"))
                : Stream.empty();
    }
}
