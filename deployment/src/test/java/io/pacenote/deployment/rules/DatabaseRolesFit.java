package io.pacenote.deployment.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.deployment.Environment;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The process of a context logs in as the role that owns the context's schema, the SQL of the database makes each role that may
 * log in, and all processes together have fewer connections than the database gives out.
 */
public final class DatabaseRolesFit implements Rule {

    /** Beside its pool: the relay's, and what the active one listens on. */
    private static final int BESIDE_THE_POOL = 2;

    /** For operators, replicas and who looks after the database. */
    private static final int KEPT = 20;

    @Override
    public List<String> violations(Manifests manifests) {
        return manifests
                .all("Cluster")
                .flatMap(cluster -> Stream.of(
                                roles(manifests, cluster), secrets(manifests, cluster), connections(manifests, cluster))
                        .flatMap(all -> all))
                .toList();
    }

    private static Stream<String> roles(Manifests manifests, JsonNode cluster) {
        Set<String> made = DatabaseScripts.of(manifests, cluster).roles();
        Set<String> managed = Workload.list(cluster.at("/spec/managed/roles"))
                .map(role -> role.path("name").asText())
                .collect(Collectors.toSet());
        managed.add("contexts");
        return made.equals(managed)
                ? Stream.empty()
                : Stream.of("%s makes the roles %s and manages %s".formatted(Manifests.label(cluster), made, managed));
    }

    private static Stream<String> secrets(Manifests manifests, JsonNode cluster) {
        return Workload.list(cluster.at("/spec/managed/roles")).flatMap(role -> {
            String process = role.at("/passwordSecret/name").asText().replaceFirst("postgres-", "");
            String contexts = manifests
                    .find(Manifests.namespace(cluster), "ConfigMap", process)
                    .map(map -> map.at("/data/PACENOTE_CONTEXTS").asText())
                    .orElse("");
            return role.path("name").asText().equals(contexts.replace('.', '_'))
                    ? Stream.empty()
                    : Stream.of("%s: %s is the password of a process that runs '%s'"
                            .formatted(Manifests.label(cluster), role.path("passwordSecret"), contexts));
        });
    }

    private static Stream<String> connections(Manifests manifests, JsonNode cluster) {
        int most = manifests
                .workloads(Manifests.namespace(cluster))
                .mapToInt(workload -> most(manifests, workload))
                .sum();
        int given = cluster.at("/spec/postgresql/parameters/max_connections").asInt() - KEPT;
        return most <= given
                ? Stream.empty()
                : Stream.of("%s gives %d connections, and there may be %d"
                        .formatted(Manifests.label(cluster), given, most));
    }

    /** With one instance more, while a rollout goes on. */
    private static int most(Manifests manifests, Workload workload) {
        int pool =
                Integer.parseInt(Environment.of(manifests, workload).get("SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE"));
        int instances = Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                .flatMap(kind -> manifests.find(workload.namespace(), kind, workload.name()).stream())
                .mapToInt(scaler -> scaler.at("/spec/maxReplicas").asInt()
                        + scaler.at("/spec/maxReplicaCount").asInt())
                .findFirst()
                .orElseGet(() -> workload.object().at("/spec/replicas").asInt());
        return (instances + 1) * (pool + BESIDE_THE_POOL);
    }
}
