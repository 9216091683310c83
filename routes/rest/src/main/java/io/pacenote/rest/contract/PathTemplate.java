package io.pacenote.rest.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.List;

/**
 * Paths are case-sensitive (RFC 3986, section 6.2.2.1), but Camel matches them without regard to case: a path that is
 * spelt otherwise would reach the route and pass by every rule about paths that was written for the right spelling.
 */
record PathTemplate(List<String> segments) {

    static PathTemplate of(OpenAPI document, Operation operation) {
        return document.getPaths().entrySet().stream()
                .filter(entry -> entry.getValue().readOperations().stream().anyMatch(one -> one == operation))
                .map(entry -> new PathTemplate(segmentsOf(entry.getKey())))
                .findFirst()
                .orElseThrow();
    }

    /** @param path decoded, without the system's name */
    boolean isExact(String path) {
        List<String> sent = segmentsOf(path);
        if (segments.size() != sent.size()) {
            return false;
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!segments.get(i).startsWith("{") && !segments.get(i).equals(sent.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segmentsOf(String path) {
        return List.of(path.split("/"));
    }
}
