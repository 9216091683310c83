package io.pacenote.deployment.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * ConfigMaps, Secrets, claims and accounts that are referred to are there, with the keys that are wanted. No Secret is in a
 * manifest: those of Kafka and of the certificates are made by the operators, the others are listed in docs/deployment.md.
 */
public final class ReferencesResolve implements Rule {

    @Override
    public List<String> violations(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> check(manifests, workload))
                .toList();
    }

    private static Stream<String> check(Manifests manifests, Workload workload) {
        Set<String> wanted = new TreeSet<>();
        Workload.list(workload.container().path("envFrom"))
                .forEach(source -> wanted.add(
                        "ConfigMap " + source.at("/configMapRef/name").asText()));
        workload.env().forEach(variable -> addKey(wanted, variable.path("valueFrom")));
        Workload.list(workload.pod().path("volumes")).forEach(volume -> addVolume(wanted, volume));
        wanted.add("ServiceAccount " + workload.pod().path("serviceAccountName").asText());
        wanted.removeAll(there(manifests, workload.namespace()));
        return wanted.stream().map(missing -> "%s needs %s, which is not there".formatted(workload, missing));
    }

    private static void addKey(Set<String> wanted, JsonNode from) {
        JsonNode map = from.path("configMapKeyRef");
        JsonNode secret = from.path("secretKeyRef");
        if (map.isObject()) {
            wanted.add("ConfigMap %s/%s"
                    .formatted(map.path("name").asText(), map.path("key").asText()));
        }
        if (secret.isObject()) {
            wanted.add("Secret %s/%s"
                    .formatted(secret.path("name").asText(), secret.path("key").asText()));
        }
    }

    private static void addVolume(Set<String> wanted, JsonNode volume) {
        JsonNode secret = volume.path("secret");
        Workload.list(secret.path("items"))
                .forEach(item -> wanted.add("Secret %s/%s"
                        .formatted(
                                secret.path("secretName").asText(),
                                item.path("key").asText())));
        if (volume.has("configMap")) {
            wanted.add("ConfigMap " + volume.at("/configMap/name").asText());
        }
        if (volume.has("persistentVolumeClaim")) {
            wanted.add("PersistentVolumeClaim "
                    + volume.at("/persistentVolumeClaim/claimName").asText());
        }
    }

    private static Set<String> there(Manifests manifests, String namespace) {
        Set<String> there =
                new TreeSet<>(Set.of("Secret service-client/client-id", "Secret service-client/client-secret"));
        for (String kind : List.of("ConfigMap", "PersistentVolumeClaim", "ServiceAccount")) {
            manifests.in(namespace, kind).forEach(object -> there.add(kind + " " + Manifests.name(object)));
        }
        manifests.in(namespace, "ConfigMap").forEach(map -> map.path("data")
                .fieldNames()
                .forEachRemaining(key -> there.add("ConfigMap %s/%s".formatted(Manifests.name(map), key))));
        addOfStrimzi(there, manifests, namespace);
        addOfCloudNativePg(there, manifests, namespace);
        return there;
    }

    private static void addOfStrimzi(Set<String> there, Manifests manifests, String namespace) {
        manifests.in(namespace, "KafkaUser").forEach(user -> Stream.of(
                        "user.p12", "user.password", "user.crt", "user.key")
                .forEach(key -> there.add("Secret %s/%s".formatted(Manifests.name(user), key))));
        manifests
                .in(namespace, "Kafka")
                .forEach(kafka -> there.add("Secret %s-cluster-ca-cert/ca.crt".formatted(Manifests.name(kafka))));
    }

    private static void addOfCloudNativePg(Set<String> there, Manifests manifests, String namespace) {
        manifests.in(namespace, "Cluster").forEach(cluster -> {
            there.add("Secret %s-ca/ca.crt".formatted(Manifests.name(cluster)));
            Stream.concat(
                            Stream.of(cluster.at("/spec/bootstrap/initdb/secret/name")),
                            Workload.list(cluster.at("/spec/managed/roles"))
                                    .map(role -> role.at("/passwordSecret/name")))
                    .forEach(secret -> Stream.of("username", "password")
                            .forEach(key -> there.add("Secret %s/%s".formatted(secret.asText(), key))));
        });
    }
}
