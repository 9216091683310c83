package io.pacenote.deployment.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.deployment.Environment;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each volume is mounted, each mount has its volume, and each file that a setting names lies on a mount: all else of the file
 * system is read-only.
 */
public final class PathsAreMounted implements Rule {

    private static final Pattern PATH = Pattern.compile("(?<![\\w/.:])(/(?:etc|mnt|var|tmp)/[\\w./-]+)");

    @Override
    public List<String> violations(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> Stream.concat(volumes(workload), paths(manifests, workload)))
                .toList();
    }

    private static Stream<String> volumes(Workload workload) {
        Set<String> volumes = names(workload.pod().path("volumes"));
        Set<String> mounts = names(workload.container().path("volumeMounts"));
        return volumes.equals(mounts)
                ? Stream.empty()
                : Stream.of("%s has the volumes %s and mounts %s".formatted(workload, volumes, mounts));
    }

    private static Set<String> names(JsonNode list) {
        return Workload.list(list).map(one -> one.path("name").asText()).collect(Collectors.toSet());
    }

    private static Stream<String> paths(Manifests manifests, Workload workload) {
        return Environment.of(manifests, workload).entrySet().stream().flatMap(variable -> PATH.matcher(
                        variable.getValue())
                .results()
                .map(path -> path.group(1))
                .filter(path -> !isMounted(workload, path))
                .map(path -> "%s: %s names %s, which is on no mount".formatted(workload, variable.getKey(), path)));
    }

    /** And if the mount shows single keys of a Secret, one of those. */
    private static boolean isMounted(Workload workload, String path) {
        return Workload.list(workload.container().path("volumeMounts"))
                .anyMatch(mount -> path.startsWith(mount.path("mountPath").asText() + "/")
                        && isShown(volume(workload, mount), path));
    }

    private static JsonNode volume(Workload workload, JsonNode mount) {
        return Workload.list(workload.pod().path("volumes"))
                .filter(volume -> volume.path("name").equals(mount.path("name")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isShown(JsonNode volume, String path) {
        JsonNode items = volume.at("/secret/items");
        return items.isMissingNode()
                || Workload.list(items)
                        .anyMatch(item -> path.endsWith("/" + item.path("path").asText()));
    }
}
