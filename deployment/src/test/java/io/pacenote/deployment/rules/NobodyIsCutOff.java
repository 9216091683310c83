package io.pacenote.deployment.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.deployment.ApplicationSettings;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;

/**
 * A rollout takes no instance away before its successor is ready, and gives each the time that it takes to stop: before it is
 * told to, as others still send it requests, and in the phases of its shutdown (spec 0.6 N-6).
 */
public final class NobodyIsCutOff implements Rule {

    /** First no more requests, then no more routes. */
    private static final int PHASES = 2;

    /** Its store belongs to one process at a time, so the old one has to go first. */
    private static final Set<String> ALONE = Set.of("nicecall.dashboard");

    @Override
    public List<String> violations(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> Stream.concat(grace(workload), rollout(manifests, workload)))
                .toList();
    }

    private static Stream<String> grace(Workload workload) {
        long shutdown = PHASES
                * DurationStyle.detectAndParse(ApplicationSettings.get("spring.lifecycle.timeout-per-shutdown-phase"))
                        .toSeconds();
        int sleep = workload.container().at("/lifecycle/preStop/sleep/seconds").asInt();
        int grace = workload.pod().path("terminationGracePeriodSeconds").asInt();
        return sleep > 0 && grace >= sleep + shutdown
                ? Stream.empty()
                : Stream.of("%s: %d s to stop, and it needs %d + %d".formatted(workload, grace, sleep, shutdown));
    }

    private static Stream<String> rollout(Manifests manifests, Workload workload) {
        JsonNode spec = workload.object().path("spec");
        JsonNode unavailable = spec.has("traits")
                ? spec.at("/traits/deployment/rollingUpdateMaxUnavailable")
                : spec.at("/strategy/rollingUpdate/maxUnavailable");
        boolean isAlone = manifests
                .find(workload.namespace(), "ConfigMap", workload.name())
                .filter(map -> ALONE.contains(map.at("/data/PACENOTE_CONTEXTS").asText()))
                .isPresent();
        return isAlone == unavailable.isMissingNode() && unavailable.asInt() == 0
                ? Stream.empty()
                : Stream.of("%s: maxUnavailable is %s".formatted(workload, unavailable));
    }
}
