package io.pacenote.app.fuzz;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that can be asked for over HTTP.
 *
 * @param id of the operation, or the name of the method that serves it
 * @param path template, with the system's name
 * @param operation what it takes and how it answers
 * @param contracted whether an OpenAPI document says so, which is kept to the letter
 */
record Endpoint(String id, String method, String path, Operation operation, boolean contracted) {

    List<Parameter> parameters() {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of());
    }

    Optional<MediaType> body() {
        return Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent().get("application/json"));
    }

    /** Whether an empty body is refused. */
    boolean needsBody() {
        return body().isPresent()
                && Boolean.TRUE.equals(operation.getRequestBody().getRequired());
    }

    Optional<Schema<?>> bodySchema() {
        return body().map(MediaType::getSchema);
    }

    /** The statuses that the document lists. */
    Set<Integer> answers() {
        return operation.getResponses().keySet().stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    /** Whether a path of the other template may be one of this template too. */
    boolean overlaps(Endpoint other) {
        String[] mine = path.split("/");
        String[] others = other.path.split("/");
        if (mine.length != others.length) {
            return false;
        }
        for (int i = 0; i < mine.length; i++) {
            if (!mine[i].startsWith("{") && !others[i].startsWith("{") && !mine[i].equals(others[i])) {
                return false;
            }
        }
        return true;
    }
}
