package io.pacenote.rest.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The OpenAPI document of a system, {@code classpath:openapi/<system>.yaml}.
 *
 * @param system name of the system, and the first segment of its paths
 * @param document the parsed document
 */
public record Contract(String system, OpenAPI document) {

    static String locationOf(String system) {
        return "classpath:openapi/%s.yaml".formatted(system);
    }

    /** Where its paths begin, and where it is served as {@code openapi.yaml}. */
    public String basePath() {
        return "/" + system;
    }

    /** The first segments of its paths, such as {@code subscriptions}. */
    public Set<String> heads() {
        return document.getPaths().keySet().stream()
                .map(path -> path.split("/")[1])
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The contexts that have an operation, such as {@code codriver.payment}. */
    public Set<String> contexts() {
        return operations().stream()
                .map(operation -> OperationId.contextOf(operation.getOperationId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The context whose paths begin with this segment. */
    Optional<String> ownerOf(String head) {
        return document.getPaths().entrySet().stream()
                .filter(path -> path.getKey().split("/")[1].equals(head))
                .flatMap(path -> path.getValue().readOperations().stream())
                .map(operation -> OperationId.contextOf(operation.getOperationId()))
                .findFirst();
    }

    /** Whether the operation answers with what is there, and changes nothing. */
    static boolean reads(OpenAPI document, Operation operation) {
        return !EffectByGet.of(operation)
                && document.getPaths().values().stream().anyMatch(path -> path.getGet() == operation);
    }

    /** @throws java.util.NoSuchElementException when the document has none of that id */
    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.getOperationId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<Operation> operations() {
        return document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }
}
