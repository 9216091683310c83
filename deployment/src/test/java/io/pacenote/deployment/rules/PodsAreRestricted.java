package io.pacenote.deployment.rules;

import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the profile "restricted" of Kubernetes asks for, and a file system that cannot be written to. */
public final class PodsAreRestricted implements Rule {

    private static final Map<String, String> OF_POD = Map.of(
            "/securityContext/runAsNonRoot", "true",
            "/securityContext/seccompProfile/type", "\"RuntimeDefault\"");

    private static final Map<String, String> OF_CONTAINER = Map.of(
            "/securityContext/allowPrivilegeEscalation", "false",
            "/securityContext/readOnlyRootFilesystem", "true",
            "/securityContext/capabilities/drop", "[\"ALL\"]");

    @Override
    public List<String> violations(Manifests manifests) {
        return manifests.workloads().flatMap(PodsAreRestricted::check).toList();
    }

    private static Stream<String> check(Workload workload) {
        return Stream.concat(
                        OF_POD.entrySet().stream().filter(wanted -> !workload.pod()
                                .at(wanted.getKey())
                                .toString()
                                .equals(wanted.getValue())),
                        OF_CONTAINER.entrySet().stream().filter(wanted -> !workload.container()
                                .at(wanted.getKey())
                                .toString()
                                .equals(wanted.getValue())))
                .map(wanted -> "%s: %s is not %s".formatted(workload, wanted.getKey(), wanted.getValue()));
    }
}
