package io.pacenote.rest.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.List;

/**
 * Paths are case-sensitive (RFC 3986, section 6.2.2.1), but Camel matches them without regard to case: a path that is
 * spelt otherwise would reach the route and pass by every rule about paths that was written for the right spelling.
 */
record PathTemplate(List<String> segments) implements Comparable<PathTemplate> {

    static PathTemplate of(String path) {
        return new PathTemplate(segmentsOf(path));
    }

    static PathTemplate of(OpenAPI document, Operation operation) {
        return document.getPaths().entrySet().stream()
                .filter(entry -> entry.getValue().readOperations().stream().anyMatch(one -> one == operation))
                .map(entry -> of(entry.getKey()))
                .findFirst()
                .orElseThrow();
    }

    /** @param path decoded, without the system's name */
    boolean isExact(String path) {
        return isExact(segmentsOf(path));
    }

    /** @param sent the segments of the path */
    boolean isExact(List<String> sent) {
        if (segments.size() != sent.size()) {
            return false;
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!isVariable(i) && !segments.get(i).equals(sent.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isVariable(int segment) {
        return segments.get(segment).startsWith("{");
    }

    /** Of two that fit a path, the one that says more about it comes first. */
    @Override
    public int compareTo(PathTemplate other) {
        int both = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < both; i++) {
            if (isVariable(i) != other.isVariable(i)) {
                return isVariable(i) ? 1 : -1;
            }
        }
        return segments.size() - other.segments.size();
    }

    static List<String> segmentsOf(String path) {
        return List.of(path.split("/"));
    }
}
