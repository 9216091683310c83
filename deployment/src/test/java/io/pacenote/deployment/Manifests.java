package io.pacenote.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What one overlay renders to. */
public record Manifests(List<JsonNode> objects) {

    /** All namespaces, one for each system. */
    public List<String> namespaces() {
        return objects.stream()
                .map(Manifests::namespace)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Those of a kind in a namespace. */
    public Stream<JsonNode> in(String namespace, String kind) {
        return all(kind).filter(object -> namespace(object).equals(namespace));
    }

    /** Those of a kind. */
    public Stream<JsonNode> all(String kind) {
        return objects.stream().filter(object -> kind(object).equals(kind));
    }

    /** The one of that kind and name. */
    public Optional<JsonNode> find(String namespace, String kind, String name) {
        return in(namespace, kind).filter(object -> name(object).equals(name)).findFirst();
    }

    /** What runs the application: the Deployments, and the Integrations of Camel K. */
    public Stream<Workload> workloads(String namespace) {
        return Stream.of("Deployment", "Integration")
                .flatMap(kind -> in(namespace, kind))
                .map(Workload::of);
    }

    /** All of them. */
    public Stream<Workload> workloads() {
        return namespaces().stream().flatMap(this::workloads);
    }

    /** Changes one object, to break it. */
    public Manifests with(String kind, String name, Consumer<ObjectNode> change) {
        JsonNode object =
                all(kind).filter(one -> name(one).equals(name)).findFirst().orElseThrow();
        change.accept((ObjectNode) object);
        return this;
    }

    /** Without one object. */
    public Manifests without(String kind, String name) {
        JsonNode object =
                all(kind).filter(one -> name(one).equals(name)).findFirst().orElseThrow();
        objects.remove(object);
        return this;
    }

    public static String kind(JsonNode object) {
        return object.path("kind").asText();
    }

    public static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    public static String namespace(JsonNode object) {
        return object.at("/metadata/namespace").asText();
    }

    /** For messages. */
    public static String label(JsonNode object) {
        return "%s %s/%s".formatted(kind(object), namespace(object), name(object));
    }
}
