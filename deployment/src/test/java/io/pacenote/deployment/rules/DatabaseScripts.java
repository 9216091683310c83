package io.pacenote.deployment.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SQL that CloudNativePG runs as superuser when it has made the database.
 *
 * @param texts in the order in which they run
 */
public record DatabaseScripts(List<String> texts) {

    private static final Pattern ROLE = Pattern.compile("create role (\\w+)");

    public static DatabaseScripts of(Manifests manifests, JsonNode cluster) {
        return new DatabaseScripts(
                Workload.list(cluster.at("/spec/bootstrap/initdb/postInitApplicationSQLRefs/configMapRefs"))
                        .map(reference -> manifests
                                .find(
                                        Manifests.namespace(cluster),
                                        "ConfigMap",
                                        reference.path("name").asText())
                                .orElseThrow()
                                .path("data")
                                .required(reference.path("key").asText())
                                .asText())
                        .toList());
    }

    Set<String> roles() {
        return texts.stream()
                .flatMap(text -> ROLE.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
