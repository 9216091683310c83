package io.pacenote.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables of a process, as far as manifests tell: what comes from a Secret is empty. */
public final class Environment {

    private Environment() {}

    /** Of several ConfigMaps the later one counts, and a variable of its own above all. */
    public static Map<String, String> of(Manifests manifests, Workload workload) {
        Map<String, String> all = new TreeMap<>();
        Workload.list(workload.container().path("envFrom"))
                .map(source -> source.at("/configMapRef/name").asText())
                .flatMap(name -> manifests.find(workload.namespace(), "ConfigMap", name).stream())
                .forEach(map -> map.path("data")
                        .fields()
                        .forEachRemaining(entry ->
                                all.put(entry.getKey(), entry.getValue().asText())));
        workload.env()
                .forEach(variable -> all.put(variable.path("name").asText(), value(manifests, workload, variable)));
        return all;
    }

    private static String value(Manifests manifests, Workload workload, JsonNode variable) {
        JsonNode key = variable.at("/valueFrom/configMapKeyRef");
        return key.isObject()
                ? manifests
                        .find(
                                workload.namespace(),
                                "ConfigMap",
                                key.path("name").asText())
                        .map(map ->
                                map.path("data").path(key.path("key").asText()).asText())
                        .orElse("")
                : variable.path("value").asText();
    }
}
