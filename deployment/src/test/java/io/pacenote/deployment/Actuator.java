package io.pacenote.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Properties;
import java.util.stream.Stream;

/** Where the application answers probes and scrapers, by the profile that the manifests give it. */
public enum Actuator {
    /** On the port of the requests. */
    SHARED("application.yaml", "readiness", "liveness"),

    /** Profile {@code observe}. */
    OBSERVE("application-observe.yaml", "ready", "live");

    private static final String PORT = "management.server.port";

    private final Properties settings;
    private final String readiness;
    private final String liveness;

    Actuator(String file, String readiness, String liveness) {
        this.settings = ApplicationSettings.load(file);
        this.readiness = readiness;
        this.liveness = liveness;
    }

    /** That of all processes of a system. */
    public static Actuator of(Manifests manifests, String namespace) {
        return manifests.find(namespace, "ConfigMap", "platform").stream()
                        .anyMatch(map ->
                                map.at("/data/SPRING_PROFILES_ACTIVE").asText().equals("observe"))
                ? OBSERVE
                : SHARED;
    }

    /** Whether the path is the health group for a probe, {@code readiness} or {@code liveness}. */
    public boolean isProbe(String probe, String path) {
        String group = probe.equals("readiness") ? readiness : liveness;
        return path.equals(base() + "/health/" + group)
                && settings.containsKey("management.endpoint.health.group.%s.include[0]".formatted(group));
    }

    /** Whether it is Prometheus's endpoint, and shown. */
    public boolean isMetrics(String path) {
        String name = settings.getProperty("management.endpoints.web.path-mapping.prometheus", "prometheus");
        return path.equals(base() + "/" + name)
                && Stream.iterate(0, index -> index + 1)
                        .map(index -> settings.getProperty("management.endpoints.web.exposure.include[" + index + "]"))
                        .takeWhile(endpoint -> endpoint != null)
                        .anyMatch("prometheus"::equals);
    }

    /** Whether a container has the port that probes and scrapers ask. */
    public boolean hasPort(JsonNode container) {
        String port = String.valueOf(settings.getOrDefault(PORT, "8080"));
        return Workload.list(container.path("ports"))
                .anyMatch(one -> one.path("containerPort").asText().equals(port));
    }

    private String base() {
        return settings.getProperty("management.endpoints.web.base-path", "/actuator");
    }
}
