package io.pacenote.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A process of the application as its pods will be.
 *
 * @param object the Deployment or the Integration
 * @param labels of its pods
 * @param pod their specification
 */
public record Workload(JsonNode object, JsonNode labels, JsonNode pod) {

    static Workload of(JsonNode object) {
        return Manifests.kind(object).equals("Integration")
                ? ofIntegration(object)
                : new Workload(object, object.at("/spec/template/metadata/labels"), object.at("/spec/template/spec"));
    }

    /** The operator makes pods of the template, and of the traits. */
    private static Workload ofIntegration(JsonNode integration) {
        ObjectNode pod = integration.at("/spec/template/spec").deepCopy();
        ObjectNode container = (ObjectNode) pod.at("/containers/0");
        JsonNode traits = integration.at("/spec/traits");
        pod.set("serviceAccountName", integration.at("/spec/serviceAccountName"));
        container.set("image", traits.at("/container/image"));
        container
                .putArray("ports")
                .addObject()
                .put("containerPort", traits.at("/container/port").asInt())
                .set("name", traits.at("/container/portName"));
        container.putObject("resources").putObject("requests").set("cpu", traits.at("/container/requestCPU"));
        probe(container, traits.path("health"), "readiness");
        probe(container, traits.path("health"), "liveness");
        return new Workload(integration, integration.at("/metadata/labels"), pod);
    }

    private static void probe(ObjectNode container, JsonNode health, String kind) {
        ObjectNode probe = container.putObject(kind + "Probe");
        probe.putObject("httpGet")
                .put("path", health.path(kind + "Probe").asText())
                .put("port", health.path(kind + "Port").asInt());
        probe.set("initialDelaySeconds", health.path(kind + "InitialDelay"));
        probe.set("timeoutSeconds", health.path(kind + "Timeout"));
        probe.set("periodSeconds", health.path(kind + "Period"));
        probe.set("failureThreshold", health.path(kind + "FailureThreshold"));
    }

    public String name() {
        return Manifests.name(object);
    }

    public String namespace() {
        return Manifests.namespace(object);
    }

    /** The only one there is. */
    public JsonNode container() {
        return pod.at("/containers/0");
    }

    public Stream<JsonNode> env() {
        return list(container().path("env"));
    }

    public static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return Manifests.label(object);
    }
}
