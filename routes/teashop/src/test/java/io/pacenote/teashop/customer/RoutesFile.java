package io.pacenote.teashop.customer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * A file of routes in Camel's YAML DSL, as a diagram shows it.
 *
 * @param nodes routes, where they begin, their steps and branches
 */
record RoutesFile(List<String> routeIds, List<Map<String, ?>> nodes) {

    static RoutesFile read(String resource) {
        try (InputStream file = Objects.requireNonNull(RoutesFile.class.getResourceAsStream(resource))) {
            List<Map<String, Map<String, ?>>> parts = new Yaml().load(file);
            List<Map<String, ?>> routes = new ArrayList<>();
            parts.stream()
                    .map(part -> part.get("route"))
                    .filter(Objects::nonNull)
                    .forEach(routes::add);
            List<Map<String, ?>> nodes = new ArrayList<>();
            routes.forEach(route -> collect(route, nodes));
            return new RoutesFile(
                    routes.stream()
                            .map(route -> String.valueOf(route.get("id")))
                            .toList(),
                    nodes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Map<String, ?> node, List<Map<String, ?>> nodes) {
        nodes.add(node);
        all(node.get("steps")).forEach(step -> step.values().forEach(each -> collect(map(each), nodes)));
        all(node.get("when")).forEach(branch -> collect(branch, nodes));
        Stream.of("from", "otherwise")
                .map(node::get)
                .filter(Objects::nonNull)
                .forEach(child -> collect(map(child), nodes));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> all(@Nullable Object list) {
        return list == null ? List.of() : (List<Map<String, ?>>) list;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> map(Object node) {
        return (Map<String, ?>) node;
    }
}
