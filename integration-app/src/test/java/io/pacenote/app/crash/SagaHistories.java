package io.pacenote.app.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The histories of all sagas, as the operations API tells them. What has been found legal at rest is not read again. */
final class SagaHistories {

    private static final int PAGE = 500;

    private final JsonClient client;
    private final URI operations;
    private final Set<String> legal = new HashSet<>();

    SagaHistories(JsonClient client, URI operations) {
        this.client = client;
        this.operations = operations;
    }

    /** Every history that the state machine does not allow, with what is wrong with it. */
    List<String> violations() {
        Set<String> ids = ids();
        ids.removeAll(legal);
        List<String> found = ids.stream()
                .flatMap(id -> violations(client.get(operations.resolve("/ops/sagas/" + id))))
                .toList();
        if (found.isEmpty()) {
            legal.addAll(ids);
        }
        return found;
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>();
        long total;
        int page = 0;
        do {
            JsonNode found = client.get(operations.resolve("/ops/sagas?size=%d&page=%d".formatted(PAGE, page++)));
            total = found.path("total").asLong();
            found.path("items").forEach(saga -> ids.add(saga.path("id").asText()));
        } while ((long) page * PAGE < total);
        return ids;
    }

    private static Stream<String> violations(JsonNode details) {
        var history = new SagaHistory(steps(details));
        details.path("timeline")
                .forEach(entry -> history.add(
                        entry.path("what").asText(), entry.path("step").asInt()));
        String saga = details.path("saga").toString();
        return history.violations(details.path("saga").path("status").asText()).stream()
                .map(wrong -> wrong + " in the history of " + saga + ": " + details.path("timeline"));
    }

    private static List<SagaHistory.Participant> steps(JsonNode details) {
        return StreamSupport.stream(details.path("steps").spliterator(), false)
                .map(step -> new SagaHistory.Participant(
                        step.path("seq").asInt(), step.hasNonNull("compensateUri"), step.hasNonNull("completeUri")))
                .toList();
    }
}
