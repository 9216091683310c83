package io.pacenote.rest.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;

/**
 * Paths are case-sensitive (RFC 3986, section 6.2.2.1), but Camel matches them without regard to case: a path that is
 * spelt otherwise would reach the route and pass by every rule about paths that was written for the right spelling.
 */
final class PathTemplate {

    private PathTemplate() {}

    /** @param path decoded, without the system's name */
    static boolean isExact(OpenAPI document, Operation operation, String path) {
        return document.getPaths().entrySet().stream()
                .filter(entry -> entry.getValue().readOperations().stream().anyMatch(one -> one == operation))
                .anyMatch(entry -> matches(entry.getKey().split("/"), path.split("/")));
    }

    private static boolean matches(String[] template, String[] path) {
        if (template.length != path.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equals(path[i])) {
                return false;
            }
        }
        return true;
    }
}
