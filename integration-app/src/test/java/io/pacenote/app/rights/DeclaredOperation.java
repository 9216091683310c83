package io.pacenote.app.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An operation of a contract, and its grants as they stand there. */
record DeclaredOperation(
        String system, String method, String path, Operation operation, List<Map<String, String>> grants) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String id() {
        return operation.getOperationId();
    }

    boolean isGrantedTo(String role) {
        return grants.stream().anyMatch(grant -> role.equals(grant.get("role")) && !grant.containsKey("own"));
    }

    /** Whether it is granted to whoever has a claim, whatever its value. */
    boolean isGrantedToMembers() {
        return grants.stream().anyMatch(grant -> grant.containsKey("claim"));
    }

    /** The grant of one's own rows, if there is one. */
    Optional<Map<String, String>> own() {
        return grants.stream().filter(grant -> grant.containsKey("own")).findFirst();
    }

    boolean hasParameter(String name) {
        return parameters().anyMatch(parameter -> parameter.getName().equals(name));
    }

    boolean isList() {
        return method.equals("GET") && hasParameter("page");
    }

    /** Path and required query, with the values of these rows; an id is that of its collection, where they tell that. */
    String uri(Map<String, Object> row) {
        String filled = path;
        Object id = row.get(path.split("/")[1]);
        if (id != null) {
            filled = filled.replace("{id}", id.toString());
        }
        for (Map.Entry<String, Object> value : row.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue().toString());
        }
        String query = parameters()
                .filter(parameter -> "query".equals(parameter.getIn()) && Boolean.TRUE.equals(parameter.getRequired()))
                .map(parameter -> parameter.getName() + "=" + row.get(parameter.getName()))
                .collect(Collectors.joining("&"));
        return URI.create("/" + system + filled + (query.isEmpty() ? "" : "?" + query))
                .toASCIIString();
    }

    /** The contract's first example of a body, if it has one; of several, one that names the owner. */
    @SuppressWarnings("unchecked")
    Optional<Map<String, Object>> exampleBody() {
        return Stream.ofNullable(operation.getRequestBody())
                .flatMap(body -> body.getContent().values().stream())
                .map(MediaType::getExamples)
                .filter(Objects::nonNull)
                .flatMap(examples -> examples.values().stream())
                .map(example -> ((JsonNode) example.getValue()))
                .map(json -> (Map<String, Object>) JSON.convertValue(json, Map.class))
                .min(Comparator.comparing(body -> !namesOwner(body)));
    }

    private boolean namesOwner(Map<String, Object> body) {
        return own().filter(grant -> body.containsKey(grant.get("own"))).isPresent();
    }

    private Stream<Parameter> parameters() {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream();
    }

    @Override
    public String toString() {
        return id();
    }
}
